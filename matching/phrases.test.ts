import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadGlossary } from '../glossary/load';
import lexiconData from 'virtual:lexicon';
import { openLexicon } from './lexicon';
import type { Occurrence } from './occurrence';
import { recognize } from './recognize';
import { createSegmenter } from './segmenter';
import { loadJieba } from './segmenter-node';

const lexicon = openLexicon(lexiconData);
const segmenter = createSegmenter({ load: loadJieba });
const FOLDER = new URL('./phrases/', import.meta.url);

/** A phrase without its brackets, and what they held. */
interface Phrase {
	text: string;
	right: [start: number, end: number][];
	wrong: [start: number, end: number][];
}

for (const name of readdirSync(FOLDER).sort()) {
	const lines = readFileSync(new URL(name, FOLDER), 'utf8').split('\n');
	const phrases = lines.filter((line) => line !== '' && !line.startsWith('# '));
	describe(name, () => {
		it.each(phrases)('%s', async (line) => {
			const { text, right, wrong } = readPhrase(line);
			const marked = spans(await recognize(text, { lexicon, segmenter }));
			for (const [start, end] of right) expect(marked, `marks ${text.slice(start, end)}`).toContain(`${start}-${end}`);
			for (const [start, end] of wrong) expect(marked, `marks ${text.slice(start, end)}`).not.toContain(`${start}-${end}`);
		});
	});
}

describe('phrases of the glossary', () => {
	const terms = loadGlossary().terms.filter(({ recognition }) => recognition?.must || recognition?.mustNot);
	it.each(terms.map((term) => [term.id, term] as const))('%s', async (id, { recognition }) => {
		for (const phrase of recognition?.must ?? []) expect(await termsIn(phrase), phrase).toContain(id);
		for (const phrase of recognition?.mustNot ?? []) expect(await termsIn(phrase), phrase).not.toContain(id);
	});
});

async function termsIn(text: string): Promise<string[]> {
	return flat(await recognize(text, { lexicon, segmenter })).flatMap(({ terms }) => terms);
}

function spans(occurrences: Occurrence[]): string[] {
	return flat(occurrences).map(({ start, end }) => `${start}-${end}`);
}

function flat(occurrences: Occurrence[]): Occurrence[] {
	return occurrences.flatMap((occurrence) => [occurrence, ...flat(occurrence.nested)]);
}

/** Reads `人{民生}活`, with `\n`, `\t`, `\r` and `\uXXXX` for what can't be seen. */
function readPhrase(line: string): Phrase {
	const plain = line.replace(/\\(?:u([0-9a-f]{4})|([ntr]))/g, (_, code: string, letter: string) =>
		code ? String.fromCharCode(Number.parseInt(code, 16)) : { n: '\n', t: '\t', r: '\r' }[letter]!,
	);
	const phrase: Phrase = { text: '', right: [], wrong: [] };
	let start = 0;
	for (const character of plain.split('')) {
		if (character === '[' || character === '{') start = phrase.text.length;
		else if (character === ']') phrase.right.push([start, phrase.text.length]);
		else if (character === '}') phrase.wrong.push([start, phrase.text.length]);
		else phrase.text += character;
	}
	return phrase;
}
