import { simplifications } from './simplify';

/**
 * Makes texts comparable: full-width forms to half width, Traditional to Simplified, lower case, every kind of blank to a
 * space, quotation marks straight. One code unit becomes one code unit, so offsets stay what they are.
 */
export function fold(text: string): string {
	units ??= foldEveryUnit();
	let folded = '';
	for (let from = 0; from < text.length; from += AT_ONCE) {
		const codes = new Uint16Array(Math.min(AT_ONCE, text.length - from));
		for (let index = 0; index < codes.length; index++) codes[index] = units[text.charCodeAt(from + index)]!;
		folded += String.fromCharCode(...codes);
	}
	return folded;
}

/** What two ways to write one label have in common: `Sci-Tech  Innovation` and `sci tech innovation`. Offsets don't stay. */
export function foldLabel(label: string): string {
	return fold(label.normalize('NFC'))
		.replace(/[ \-‐–—]+/g, ' ')
		.trim();
}

/** How many arguments a call may well have. */
const AT_ONCE = 4096;

/** What each code unit is read as; made when first needed. */
let units: Uint16Array | undefined;

function foldEveryUnit(): Uint16Array {
	const simplified = simplifications();
	return Uint16Array.from({ length: 0x10000 }, (_, code) => {
		const unit = String.fromCharCode(code);
		return (simplified.get(unit) ?? foldUnit(unit, code)).charCodeAt(0);
	});
}

function foldUnit(unit: string, code: number): string {
	if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
	if (/\s/.test(unit)) return ' ';
	if (unit === '’' || unit === '‘') return "'";
	if (unit === '“' || unit === '”') return '"';
	const lower = unit.toLowerCase();
	return lower.length === 1 ? lower : unit;
}
