import hongKong from 'opencc-js/dict/HKVariants';
import pairs from 'opencc-js/dict/TSCharacters';

/**
 * Traditional characters and the Simplified one each is read as, after OpenCC, with what Hong Kong prints otherwise (衞); only
 * those of one UTF-16 unit on either side, so that offsets stay.
 */
export const SIMPLIFIED: ReadonlyMap<string, string> = withVariants(new Map(read(pairs)), read(hongKong));

/** Adds variants of Traditional characters that are neither Simplified characters nor known by themselves. */
function withVariants(simplified: Map<string, string>, variants: [string, string][]): Map<string, string> {
	const targets = new Set(simplified.values());
	for (const [traditional, variant] of variants) {
		const target = simplified.get(traditional);
		if (target !== undefined && !simplified.has(variant) && !targets.has(variant)) simplified.set(variant, target);
	}
	return simplified;
}

function read(dictionary: string): [string, string][] {
	return dictionary
		.split('|')
		.map((pair) => pair.split(' ') as [string, string])
		.filter(([from, to]) => from.length === 1 && to.length === 1);
}

/** Reads a text in Simplified characters, one for one; the length stays. */
export function simplify(text: string): string {
	let out = '';
	for (let i = 0; i < text.length; i++) out += SIMPLIFIED.get(text[i]!) ?? text[i];
	return out;
}
