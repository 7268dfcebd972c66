import { pinyinKey } from '../../text/pinyin-key';
import type { AnyTerm } from '../packs/compose-entry';

/** Stand behind the vowel that carries the tone; as figures they would be taken for what is printed (5G). */
export const TONES = ['\u0001', '\u0002', '\u0003', '\u0004'];

/**
 * The pinyin of a term as the index has it: letters, a tone behind its vowel, a blank before every syllable and before what
 * stands between syllables, a line break at the end. Empty without pinyin.
 */
export function spellPinyin({ pinyin, syllables }: Pick<AnyTerm, 'pinyin' | 'syllables'>): string {
	const { plain, toned } = pinyinKey(pinyin);
	if (plain === '') return '';
	const breaks = new Set([0]);
	let from = 0;
	for (const syllable of syllables.split(' ')) {
		const key = pinyinKey(syllable).plain;
		const at = key === '' ? -1 : plain.indexOf(key, from);
		if (at < 0) continue;
		from = at + key.length;
		breaks.add(at).add(from);
	}
	let [spelled, at] = ['', 0];
	for (const [nth, letter] of [...plain].entries()) {
		if (breaks.has(nth)) spelled += ' ';
		spelled += letter;
		at = toned.indexOf(letter, at) + 1;
		if (toned[at] !== plain[nth + 1]) spelled += TONES[Number(toned[at]) - 1] ?? '';
	}
	return `${spelled}\n`;
}

/** How many letters stand in `[start, end)` of what is spelled so. */
export function countLetters(spelled: string, start: number, end: number): number {
	let count = 0;
	for (let at = start; at < end; at++) if (spelled.charCodeAt(at) > 0x20) count++;
	return count;
}
