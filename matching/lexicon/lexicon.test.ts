import lexiconData from 'virtual:lexicon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCandidates, holdsCandidate } from '../find/candidates';
import { foldTable, kindTable } from './characters';
import { allPatterns, type Lexicon, openLexicon } from './lexicon';
import { packIndex, unpackIndex } from './lexicon-index';
import { packFold, packKinds, unpackFold, unpackKinds } from './packed-tables';

const glossary = allPatterns(openLexicon(lexiconData)).map(({ label }) => label);
/** The pattern that has the label of the reader's own is among those found in it. */
const isOwnFound = (label: string, lexicon: Lexicon) =>
	findCandidates(label, lexicon).some(({ pattern }) => lexicon.own.has(pattern.line.term));

describe("the reader's own labels", () => {
	// With some there is room in the glossary's index, with more its hash table grows, with many all is indexed anew.
	it.each([1, 300, 5_000, 20_000])('%i of them are found, and those of the glossary as before', (count) => {
		const han = String.fromCharCode(...Array.from({ length: 40 }, (_, i) => 0x4e00 + 7 * i));
		const labels = Array.from({ length: count }, (_, n) =>
			[n, Math.floor(n / 40), Math.floor(n / 1_600), n * 3].map((at) => han[at % 40]).join(''),
		);
		const own = openLexicon(lexiconData, [{ id: 'own-1', labels: ['Foo bar', ...labels, '小满'] }]);
		for (const label of ['Foo bar', ...labels, '小满']) expect.soft(isOwnFound(label, own), label).toBe(true);
		for (const label of glossary) expect.soft(holdsCandidate(label, own), label).toBe(true);
	});

	it('are found in every text in which one who looks character by character finds them', () => {
		const characters = fc.constantFrom(...'新质生产力小满甲');
		const label = fc.string({ unit: characters, minLength: 1, maxLength: 5 });
		fc.assert(
			fc.property(fc.array(label, { minLength: 1, maxLength: 5 }), fc.string({ unit: characters }), (labels, text) => {
				const own = openLexicon(lexiconData, [{ id: 'own-1', labels }]);
				const found = findCandidates(text, own).filter(({ pattern }) => own.own.has(pattern.line.term));
				const wanted = [...text].flatMap((_, at) => labels.filter((each) => text.startsWith(each, at)));
				expect(new Set(found.map(({ start, end }) => text.slice(start, end)))).toEqual(new Set(wanted));
			}),
			{ numRuns: 60 },
		);
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

	it('the index', () => {
		const index = unpackIndex(lexiconData.index);
		expect(unpackIndex(packIndex(index))).toEqual(index);
		expect(index.starts.length).toBeGreaterThan(1_000);
	});
});
