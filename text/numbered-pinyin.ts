const MARKS = ['', '\u0304', '\u0301', '\u030c', '\u0300'];

/**
 * Pinyin with figures for tones, as dictionaries store it, with tone marks: `Zhong1 guo2` is `Zhōng guó`, `lu:4` is `lǜ`. What is
 * no syllable stays. The mark stands on a or e, on the o of ou, else on the last vowel (GB/T 16159).
 */
export function withToneMarks(numbered: string): string {
	return numbered.replace(/([A-Za-zü:]+)([1-5])/g, (_, letters: string, tone: string) => mark(letters, Number(tone)));
}

function mark(letters: string, tone: number): string {
	const syllable = letters.replace(/u:|v/g, 'ü').replace(/U:|V/g, 'Ü');
	if (tone === 5) return syllable;
	const at = /[ae]|o(?=u)/i.exec(syllable)?.index ?? lastVowel(syllable);
	if (at < 0) return /^[mn]|^hm|^hn/i.test(syllable) ? addMark(syllable, syllable.search(/[mn]/i), tone) : syllable;
	return addMark(syllable, at, tone);
}

function lastVowel(syllable: string): number {
	return syllable.search(/[iouü](?=[^iouü]*$)/i);
}

function addMark(syllable: string, at: number, tone: number): string {
	return (syllable.slice(0, at + 1) + MARKS[tone] + syllable.slice(at + 1)).normalize('NFC');
}
