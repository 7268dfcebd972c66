/** A text reduced to what is typed for pinyin, with the way back. */
export interface PinyinKey {
	/** Letters only; `ü` is `v`. */
	plain: string;
	/** The same with a digit 1-4 after each letter that carries a tone mark. */
	toned: string;
	/** For each letter of `plain` its offset in the text; one more for the end of the last one. */
	offsets: number[];
	/** For each letter of `plain` the offset in `toned`; one more for the end. */
	tonedOffsets: number[];
}

const TONES = new Map([
	['\u0304', '1'],
	['\u0301', '2'],
	['\u030c', '3'],
	['\u0300', '4'],
]);

/** Reduces pinyin, or what a reader typed for it: spaces, hyphens and apostrophes go, `lü`, `lv` and `lu:` are one. */
export function pinyinKey(text: string): PinyinKey {
	const key: PinyinKey = { plain: '', toned: '', offsets: [], tonedOffsets: [] };
	for (let index = 0; index < text.length; index++) {
		const { base, marks, isTyped } = read(text[index]!);
		if (TONES.has(base) || base === '\u0308') addMarks(key, [base]); // typed in decomposed form
		if (!isTyped) continue;
		key.offsets.push(index);
		key.tonedOffsets.push(key.toned.length);
		key.plain += base;
		key.toned += base;
		addMarks(key, marks);
	}
	key.offsets.push(text.length);
	key.tonedOffsets.push(key.toned.length);
	return key;
}

interface Letter {
	base: string;
	marks: string[];
	/** A letter or digit: nothing else is typed for pinyin. */
	isTyped: boolean;
}

/** Pinyin has some fifty letters, and a large pack a million of them: each is taken apart once. */
const letters = new Map<string, Letter>();

function read(unit: string): Letter {
	const known = letters.get(unit);
	if (known) return known;
	const [base = '', ...marks] = unit.toLowerCase().normalize('NFD');
	const letter = { base, marks, isTyped: /[a-z0-9]/.test(base) };
	letters.set(unit, letter);
	return letter;
}

function addMarks(key: PinyinKey, marks: string[]): void {
	for (const mark of marks) {
		if (mark === '\u0308' && key.plain.endsWith('u')) {
			key.plain = `${key.plain.slice(0, -1)}v`;
			key.toned = `${key.toned.slice(0, -1)}v`;
		}
		key.toned += TONES.get(mark) ?? '';
	}
}

/** Whether a text carries tone marks. */
export function hasTones(text: string): boolean {
	return /[\u0300\u0301\u0304\u030c]/.test(text.normalize('NFD'));
}
