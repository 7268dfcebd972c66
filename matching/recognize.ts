import { scan, settle } from './find/scan';
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
	const { settled, open } = scan(text, lexicon);
	if (open.length === 0) return settled;
	const answers = await segmenter.answer(open.map(({ question }) => question));
	const asked = open.flatMap((each, i) => settle(each, answers[i]!));
	return [...settled, ...asked].sort((a, b) => a.start - b.start);
}
