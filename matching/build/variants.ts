import { simplifications, simplify } from '../../text/simplify';
import { EQUIVALENT_IDEOGRAPHS } from './equivalent-ideographs';

/** The block CJK Compatibility Ideographs: characters that are in Unicode twice, for the sake of older character sets. */
const COMPATIBILITY = Array.from({ length: 0x200 }, (_, i) => String.fromCharCode(0xf900 + i));

/** Characters and the Simplified one that each is read as: Traditional ones, radicals, compatibility ideographs. */
export const VARIANTS: readonly [variant: string, plain: string][] = [
	...simplifications(),
	...pairs(EQUIVALENT_IDEOGRAPHS),
	...COMPATIBILITY.map((variant) => [variant, simplify(variant.normalize('NFKC'))] as [string, string]).filter(
		([variant, plain]) => plain !== variant && plain.length === 1,
	),
];

function pairs(text: string): [string, string][] {
	return Array.from({ length: text.length / 2 }, (_, i) => [text[2 * i]!, simplify(text[2 * i + 1]!)]);
}
