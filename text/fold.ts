import { SIMPLIFIED } from './simplify';

/**
 * Makes texts comparable: full-width forms to half width, Traditional to Simplified, lower case, every kind of blank to a
 * space. One code unit becomes one code unit, so offsets stay what they are.
 */
export function fold(text: string): string {
	let folded = '';
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		// Most of English is this already.
		if ((code >= 0x61 && code <= 0x7a) || code === 0x20) folded += text[index];
		else folded += SIMPLIFIED.get(text[index]!) ?? foldUnit(text[index]!);
	}
	return folded;
}

function foldUnit(unit: string): string {
	const code = unit.charCodeAt(0);
	if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
	if (/\s/.test(unit)) return ' ';
	if (unit === '’' || unit === '‘') return "'";
	if (unit === '“' || unit === '”') return '"';
	const lower = unit.toLowerCase();
	return lower.length === 1 ? lower : unit;
}
