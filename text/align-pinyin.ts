import { pinyin as readings } from 'pinyin-pro';

/** The syllables of a label's pinyin, one for each Han character, or what does not fit. */
export type Alignment = { ok: true; syllables: Syllable[] } | { ok: false; message: string };

/** One syllable as written, `[start, end)` UTF-16 within the pinyin, in lower case. */
export interface Syllable {
	text: string;
	start: number;
	end: number;
	/** Whether it follows the one before it without space, hyphen or apostrophe. */
	joined: boolean;
}

/** Characters that lose their tone in some words, whatever a dictionary lists for them. */
const TONELESS = new Set('子们头家处面上下里来去得着了么儿地的巴吧过个边候识服气息意思量望分务不隆');

const SEPARATOR = /[\s'’\-–—·‧・•.,:;!?"“”‘()（）《》、，。！？：；…＋+/%]/u;
const PRINTED = /[\p{Script=Latin}\d]/u;
const HAN = /\p{Script=Han}/u;
/** Spoken forms that stand in pinyin for a printed figure or sign. */
const SPOKEN = new Map(
	['líng', 'yī', 'èr', 'sān', 'sì', 'wǔ', 'liù', 'qī', 'bā', 'jiǔ'].map((spoken, figure) => [String(figure), spoken]),
);

/** Lays pinyin against the characters of its label; every reading of each character is allowed. */
export function alignPinyin(label: string, pinyin: string): Alignment {
	const characters = [...label].filter((character) => HAN.test(character) || PRINTED.test(character));
	const written = pinyin.normalize('NFC').toLowerCase();
	let furthest = { count: -1, at: 0 };
	const syllables = match(0, 0, true);
	if (syllables) return { ok: true, syllables };
	const stuck = characters[furthest.count];
	const rest = pinyin.slice(furthest.at, furthest.at + 12);
	if (stuck === undefined) return { ok: false, message: `“${rest}” is left over after the last character` };
	return {
		ok: false,
		message: `“${rest}” does not begin with a reading of ${stuck} (${candidates(stuck).join(', ')})`,
	};

	function match(count: number, from: number, first: boolean): Syllable[] | undefined {
		let at = from;
		while (at < written.length && SEPARATOR.test(written[at]!)) at++;
		if (count > furthest.count) furthest = { count, at };
		const character = characters[count];
		if (character === undefined) return at === written.length ? [] : undefined;
		for (const reading of candidates(character)) {
			if (!written.startsWith(reading, at)) continue;
			const end = at + reading.length;
			const rest = match(count + 1, end, false);
			if (!rest) continue;
			if (!HAN.test(character)) return rest;
			return [{ text: reading, start: at, end, joined: !first && at === from }, ...rest];
		}
		return undefined;
	}
}

/** Readings of a character in lower case, longest first; Latin letters and figures stand for themselves. */
function candidates(character: string): string[] {
	if (!HAN.test(character)) {
		const spoken = SPOKEN.get(character);
		return [character.toLowerCase(), ...(spoken ? [spoken] : [])];
	}
	const all = new Set(
		readings(character, { multiple: true, type: 'array' }).map((reading) => reading.normalize('NFC')),
	);
	if (TONELESS.has(character)) for (const reading of [...all]) all.add(stripTone(reading));
	if (character === '儿') all.add('r');
	return [...all].sort((a, b) => b.length - a.length);
}

function stripTone(syllable: string): string {
	return syllable
		.normalize('NFD')
		.replace(/[\u0300\u0301\u0304\u030c]/g, '')
		.normalize('NFC');
}
