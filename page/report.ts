import type { FrameReport } from '../messages/protocol';
import { Cost } from './cost';
import { isShown } from './is-shown';
import type { Reader } from './reader';

/** What the popup and the side panel show of this frame: its terms in reading order, and what they cost. */
export function reportFrame({
	reader,
	frame,
	state,
}: {
	reader: Reader | null;
	frame: string;
	state: FrameReport['state'];
}): FrameReport {
	const terms = new Map<string, FrameReport['terms'][number]>();
	for (const found of reader?.findings.inOrder() ?? []) {
		if (!isShown(found)) continue;
		const {
			terms: [id],
			label,
		} = found.occurrence;
		if (id === undefined) continue;
		const term = terms.get(id);
		if (term) term.count += 1;
		else terms.set(id, { id, label, count: 1 });
	}
	reader?.findings.letGo();
	const { milliseconds, characters, unanswered } = reader?.cost ?? new Cost();
	return {
		frame,
		top: window === window.top,
		url: location.href,
		host: location.hostname,
		title: document.title,
		state,
		isReading: reader?.isReading ?? false,
		terms: [...terms.values()],
		cost: { milliseconds, characters, unanswered },
	};
}
