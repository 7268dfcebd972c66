import { decide, scan } from './find/scan';
import type { Lexicon } from './lexicon/lexicon';
import type { Occurrence } from './occurrence';
import type { Segmenter } from './segment/segmenter';

/**
 * Recognises the terms of one block's text, the segmenter included: what a page gets, in one call.
 *
 * @returns the outermost occurrences in text order; UTF-16 offsets
 */
export async function recognize(
	text: string,
	{ lexicon, segmenter }: { lexicon: Lexicon; segmenter: Segmenter },
): Promise<Occurrence[]> {
	const { sure, pending } = scan(text, lexicon);
	if (pending.length === 0) return sure;
	const answers = await segmenter.answer(pending.map(({ question }) => question));
	const answered = pending.flatMap((each, i) => decide(each, answers[i]!));
	return [...sure, ...answered].sort((a, b) => a.start - b.start);
}
