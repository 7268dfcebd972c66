/** A sentence with its words as a linguist cut them; UTF-16 offsets. */
export interface GoldSentence {
	text: string;
	words: [start: number, end: number][];
	boundaries: Set<number>;
}

/** Reads the sentences of a CoNLL-U file (https://universaldependencies.org/format.html). */
export function readGold(conllu: string): GoldSentence[] {
	return conllu
		.split(/\n\n+/)
		.filter((block) => block.trim() !== '')
		.map(readSentence);
}

function readSentence(block: string): GoldSentence {
	let text = '';
	const words: [number, number][] = [];
	for (const line of block.split('\n')) {
		const [id, form, , , , , , , , rest] = line.split('\t');
		if (!/^\d+$/.test(id!) || form === undefined) continue;
		words.push([text.length, text.length + form.length]);
		text += form + (rest?.includes('SpaceAfter=No') ? '' : ' ');
	}
	return { text, words, boundaries: new Set(words.flat()) };
}
