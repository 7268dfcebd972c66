import lexiconData from 'virtual:lexicon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openWithOwn } from '../build/added-labels';
import { findCandidates, holdsCandidate } from '../find/candidates';
import { foldTable, kindTable } from './characters';
import { allPatterns, giveUp, type Lexicon, openLexicon, openWhole, putChunks } from './lexicon';
import { chunkName, type LexiconData } from './lexicon-data';
import { mayBegin } from './lexicon-index';
import { packFold, packKinds, unpackFold, unpackKinds } from './packed-tables';

const glossary = allPatterns(openWhole(lexiconData)).map(({ label }) => label);
/** The pattern that has the label of the reader's own is among those found in it. */
const isOwnFound = (label: string, lexicon: Lexicon) =>
	findCandidates(label, lexicon).some(({ pattern }) => pattern.line.isAdded);

describe("the reader's own labels", () => {
	it.each([1, 300, 5_000, 20_000])('%i of them are found, and those of the glossary as before', (count) => {
		const han = String.fromCharCode(...Array.from({ length: 40 }, (_, i) => 0x4e00 + 7 * i));
		const labels = Array.from({ length: count }, (_, n) =>
			[n, Math.floor(n / 40), Math.floor(n / 1_600), n * 3].map((at) => han[at % 40]).join(''),
		);
		const own = openWithOwn(lexiconData, [{ id: 'own-1', labels: ['Foo bar', ...labels, '小满'] }]);
		for (const label of ['Foo bar', ...labels, '小满']) expect.soft(isOwnFound(label, own), label).toBe(true);
		for (const label of glossary) expect.soft(holdsCandidate(label, own), label).toBe(true);
	});

	it('are found in every text in which one who looks character by character finds them', () => {
		const characters = fc.constantFrom(...'新质生产力小满甲');
		const label = fc.string({ unit: characters, minLength: 1, maxLength: 5 });
		fc.assert(
			fc.property(fc.array(label, { minLength: 1, maxLength: 5 }), fc.string({ unit: characters }), (labels, text) => {
				const own = openWithOwn(lexiconData, [{ id: 'own-1', labels }]);
				const found = findCandidates(text, own).filter(({ pattern }) => pattern.line.isAdded);
				const wanted = [...text].flatMap((_, at) => labels.filter((each) => text.startsWith(each, at)));
				expect(new Set(found.map(({ start, end }) => text.slice(start, end)))).toEqual(new Set(wanted));
			}),
			{ numRuns: 60 },
		);
	});
});

describe('chunks', () => {
	const text = '加快发展新质生产力，推动GDP和AIs，改善人民生活；數字經濟 high-quality development。';
	const whole = openWhole(lexiconData);
	const spans = (lexicon: Lexicon) =>
		findCandidates(text, lexicon).map(({ start, end, pattern }) => [start, end, pattern.label]);
	const chunks = (lexiconData as LexiconData).chunks.map((chunk, number): [string, string] => [
		chunkName(lexiconData.labels, number),
		chunk,
	]);

	it('that a text needs are told of, and with them all is found', () => {
		const lexicon = openLexicon(lexiconData);
		expect(spans(lexicon)).toEqual([]);
		const { missing } = lexicon;
		expect(missing.size).toBeGreaterThan(3);
		expect(missing.size).toBeLessThan(lexiconData.labels.size / 10);
		putChunks(new Map(chunks.filter(([name]) => missing.has(name))), lexicon);
		expect(missing.size).toBe(0);
		const { misses } = lexicon;
		expect(spans(lexicon)).toEqual(spans(whole));
		expect(lexicon.misses).toBe(misses);
	});

	it.each([
		['of another version', (chunk: string) => chunk.replace(/^.*/, 'older')],
		['no text', () => 5],
	] as [string, (chunk: string) => unknown][])('that are %s stay missing, until they are given up', (_what, spoil) => {
		const lexicon = openLexicon(lexiconData);
		spans(lexicon);
		const missing = [...lexicon.missing];
		expect(putChunks(new Map(chunks.map(([name, chunk]) => [name, spoil(chunk)])), lexicon)).toEqual([]);
		expect([...lexicon.missing]).toEqual(missing);
		giveUp(missing, lexicon);
		expect(spans(lexicon)).toEqual([]);
		expect(lexicon.missing.size).toBe(0);
	});

	it('tell no label that the filter does not let pass', () => {
		for (const labels of whole.labels) {
			for (const beginning of labels.patterns.keys()) expect(mayBegin(beginning, labels.filter)).toBe(true);
		}
	});
});

describe('what is packed is unpacked as it was', () => {
	it('the tables', () => {
		const code = fc.integer({ min: 0, max: 0xffff });
		fc.assert(
			fc.property(fc.array(fc.tuple(code, code)), (entries) => {
				const [kinds, fold] = [kindTable(), foldTable('')];
				for (const [at, value] of entries) {
					kinds[at] = value & 255;
					fold[at] = value;
				}
				expect(unpackKinds(packKinds(kinds)).every((kind, at) => kind === kinds[at])).toBe(true);
				expect(unpackFold(packFold(fold)).every((folded, at) => folded === fold[at])).toBe(true);
			}),
			{ numRuns: 30 },
		);
	});
});
