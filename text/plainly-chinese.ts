/** A character set that a language is written in beside Chinese, and how the language's own letters are known. */
const WRITTEN = {
	ja: { encoding: 'euc-jp', letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu },
	ko: { encoding: 'euc-kr', letters: /\p{Script=Hangul}/gu },
} as const;

/** A language that writes words of its own in Chinese characters. */
export type Neighbour = keyof typeof WRITTEN;

/** So many characters that the language does not know, and so many to each of its own letters, are no quotation. */
const LEAST = { ofAll: 10, toOne: 4 };

/**
 * Whether a text that is said to be Japanese or Korean is plainly Chinese: templates are copied, and what they say of their
 * language with them. It is where it holds many characters that the language's own character set lacks (这, 发, 經), and
 * hardly any kana or hangul.
 */
export function isPlainlyChinese(text: string, said: Neighbour): boolean {
	const known = charactersOf(said);
	const strange = text.match(/\p{Script=Han}/gu)?.filter((character) => !known.has(character)).length ?? 0;
	if (strange < LEAST.ofAll) return false;
	const own = text.match(WRITTEN[said].letters)?.length ?? 0;
	return strange > LEAST.toOne * own;
}

const sets = new Map<Neighbour, ReadonlySet<string>>();

/** The characters of the double-byte set of a language, which every browser can decode. */
function charactersOf(language: Neighbour): ReadonlySet<string> {
	const known = sets.get(language) ?? decodeSet(WRITTEN[language].encoding);
	sets.set(language, known);
	return known;
}

function decodeSet(encoding: string): ReadonlySet<string> {
	const bytes: number[] = [];
	for (let row = 0xa1; row <= 0xfe; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
	return new Set(new TextDecoder(encoding).decode(new Uint8Array(bytes)));
}
