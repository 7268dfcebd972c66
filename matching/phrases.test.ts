import { readdirSync, readFileSync } from 'node:fs';
import lexiconData from 'virtual:lexicon';
import { describe, expect, it } from 'vitest';
import { loadPacks, termsOf } from '../glossary/load';
import { openWhole } from './lexicon/lexicon';
import type { Occurrence } from './occurrence';
import { recognize } from './recognize';
import { createSegmenter } from './segment/segmenter';
import { loadJieba } from './segment/segmenter-node';

const lexicon = openWhole(lexiconData);
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
			const marks = flat(await recognize(text, { lexicon, segmenter }));
			for (const [start, end] of right) {
				expect(
					marks.some((mark) => mark.start <= start && mark.end >= end),
					`marks ${text.slice(start, end)}`,
				).toBe(true);
			}
			for (const [start, end] of wrong) {
				expect(
					marks.some((mark) => mark.start === start && mark.end === end),
					`marks ${text.slice(start, end)}`,
				).toBe(false);
			}
		});
	});
}

describe('phrases of the glossary', () => {
	const terms = termsOf(loadPacks());

	it.each([
		['must', false],
		['mustNot', true],
	] as const)('phrases in which a term %s be found', async (which, isWrong) => {
		const phrases = terms.flatMap(({ id, recognition }) =>
			(recognition?.[which] ?? []).map((phrase) => ({ id, phrase })),
		);
		const failed: string[] = [];
		for (const { id, phrase } of phrases) {
			if ((await termsIn(phrase)).includes(id) === isWrong) failed.push(`${id}: ${phrase}`);
		}
		expect(failed).toEqual([]);
		expect(phrases.length).toBeGreaterThan(0);
	});
});

async function termsIn(text: string): Promise<string[]> {
	return flat(await recognize(text, { lexicon, segmenter })).flatMap(({ terms }) => terms);
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
