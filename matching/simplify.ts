import pairs from 'opencc-js/dict/TSCharacters';

/**
 * Traditional characters and the Simplified one each is read as, after OpenCC; only those of one UTF-16 unit on either side,
 * so that offsets stay.
 */
export const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
	pairs
		.split('|')
		.map((pair) => pair.split(' ') as [string, string])
		.filter(([traditional, simplified]) => traditional.length === 1 && simplified.length === 1),
);

/** Reads a text in Simplified characters, one for one; the length stays. */
export function simplify(text: string): string {
	let out = '';
	for (let i = 0; i < text.length; i++) out += SIMPLIFIED.get(text[i]!) ?? text[i];
	return out;
}
