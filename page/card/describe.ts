import type { CardSubject } from '../../messages/protocol';
import { sentenceAt } from '../../text/sentence';
import { isDark } from '../marking/ground';
import type { Found } from '../reading/registry';

/** What the card is told of an occurrence. */
export function describe({ occurrence, finding }: Found, { pinned = false, focus = false } = {}): CardSubject {
	const { text } = finding.pieces;
	return {
		terms: occurrence.terms,
		occurrence: { ...occurrence, text: text.slice(occurrence.start, occurrence.end) },
		place: {
			url: location.href,
			title: document.title,
			sentence: sentenceAt(text, occurrence.start, occurrence.end),
		},
		ground: isDark(finding.element) ? 'dark' : 'light',
		pinned,
		focus,
	};
}
