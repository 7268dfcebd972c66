import hongKong from 'opencc-js/dict/HKVariants';
import pairs from 'opencc-js/dict/TSCharacters';

/**
 * Traditional characters and the Simplified one each is read as, after OpenCC, with what Hong Kong prints otherwise (衞); only
 * those of one UTF-16 unit on either side, so that offsets stay. Made when first needed: a background that starts for something
 * else is not to wait for it.
 */
export function simplifications(): ReadonlyMap<string, string> {
	made ??= withVariants(new Map(read(pairs)), read(hongKong));
	return made;
}

let made: ReadonlyMap<string, string> | undefined;

/** Adds variants of Traditional characters that are neither Simplified characters nor known by themselves. */
function withVariants(
	simplified: Map<string, string>,
	variants: Iterable<[string, string]>,
): ReadonlyMap<string, string> {
	const targets = new Set(simplified.values());
	for (const [traditional, variant] of variants) {
		const target = simplified.get(traditional);
		if (target !== undefined && !simplified.has(variant) && !targets.has(variant)) simplified.set(variant, target);
	}
	return simplified;
}

/** The pairs of single code units among those of `a b|c d e|…`, the first of several choices: read in place, since to split it all takes four times as long. */
function* read(dictionary: string): Generator<[string, string]> {
	for (let at = 0; at < dictionary.length; ) {
		const next = dictionary.indexOf('|', at);
		const end = next < 0 ? dictionary.length : next;
		const isPair = dictionary[at + 1] === ' ' && (end === at + 3 || dictionary[at + 3] === ' ');
		if (isPair) yield [dictionary[at]!, dictionary[at + 2]!];
		at = end + 1;
	}
}

/** Reads a text in Simplified characters, one for one; the length stays. */
export function simplify(text: string): string {
	const simplified = simplifications();
	let out = '';
	for (let i = 0; i < text.length; i++) out += simplified.get(text[i]!) ?? text[i];
	return out;
}
