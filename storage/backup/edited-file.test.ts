import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { KNOWLEDGE_RECORD } from '../../model/knowledge';
import { NOTE, type Note } from '../../model/note';
import { OWN_TERM, type OwnTerm } from '../../model/own-term';
import { DEFAULT_SETTINGS, parseSettings } from '../../model/settings';
import { StorageFailed } from '../failure';
import { reviseKnowledge } from '../knowledge/revise-knowledge';
import { binNote, reviseNote, tagNote } from '../notes/revise-note';
import { binOwnTerm, reviseOwnTerm } from '../own/revise-own-term';
import { BACKUP_VERSION, readBackup } from './backup-schema';
import { mergeKnowledge } from './merge-knowledge';
import { mergeNote } from './merge-note';
import { mergeOwnTerm } from './merge-own-term';
import { mergeSettings } from './merge-settings';

/** How many files are edited at random. */
const FILES = Number(process.env.ZHUDU_FILES ?? 1_000);

const NOW = Date.UTC(2026, 5, 1);
const there = { now: NOW, node: 'there' };
const here = { now: NOW + 1_000, node: 'here' };
const place = { url: 'https://a.example/b?c=d#e', title: '题', sentence: '一句。' };

function note(term: string, text: string, by = there): Note {
	const first = reviseNote(undefined, { term, text: `${text}，初`, based: 0, place }, by).note;
	return tagNote(reviseNote(first, { term, text, based: 1 }, by).note, ['查', 'to read'], by).note;
}
const own = (id: string, label: string, by = there) =>
	reviseOwnTerm(undefined, { id, label, altLabels: ['券', 'Q'], definition: `${label}的意思` }, by);

const FILE = JSON.stringify({
	format: 'zhudu-backup',
	version: BACKUP_VERSION,
	exported: new Date(NOW).toISOString(),
	notes: [note('npf', '那边写的'), binNote(note('gdp', '那边删的'), there).note],
	ownTerms: [own('own-1', '白鹭券'), binOwnTerm(own('own-2', '删掉的'), there)],
	knowledge: [reviseKnowledge(undefined, { term: 'npf', knowledge: 'known' }, there)],
	settings: { ...DEFAULT_SETTINGS, sitesOff: ['off.example'], notHere: [{ term: 'npf', host: 'a.example' }] },
});

/** What is here, and was never there. */
const HERE = {
	notes: new Map([note('npf', '这边写的', here), note('gdp', '这边也写', here)].map((one) => [one.term, one])),
	own: new Map([own('own-1', '鹭票', here), own('own-2', '鹭行', here)].map((one) => [one.id, one])),
};

const PIECES = [
	'',
	'"',
	'{',
	'}',
	'[',
	']',
	',',
	':',
	'0',
	'9',
	'-',
	'e9',
	'.',
	'null',
	'true',
	'\\u0000',
	'\\ud800',
	'z',
	'~',
	'字',
	'[]',
	'{}',
	'"x"',
];
const edit = fc.record({
	/** Where, as a part of the whole; how much goes; what comes: a piece, or some of the file itself. */
	at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
	goes: fc.oneof({ weight: 4, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(400) }),
	comes: fc.oneof(
		{ weight: 4, arbitrary: fc.constantFrom(...PIECES) },
		{
			weight: 1,
			arbitrary: fc.tuple(fc.nat(FILE.length), fc.nat(300)).map(([from, length]) => FILE.slice(from, from + length)),
		},
	),
});
/** A value anywhere in the file takes another: such files can always be read as JSON. */
const swap = fc.record({
	nth: fc.nat(400),
	value: fc.oneof(
		fc.constantFrom<unknown>(null, 5, -1, 1e308, 2 ** 53, '', [], {}, true, 'zzzzzzzzzzzzzthere', '字'.repeat(100_001)),
		fc.jsonValue({ maxDepth: 2 }),
	),
});

const edited = fc.array(edit, { minLength: 1, maxLength: 3 }).map((edits) =>
	edits.reduce((text, { at, goes, comes }) => {
		const from = Math.floor(at * text.length);
		return text.slice(0, from) + comes + text.slice(from + goes);
	}, FILE),
);
const swapped = fc.array(swap, { minLength: 1, maxLength: 2 }).map((swaps) =>
	JSON.stringify(
		swaps.reduce<unknown>((document, { nth, value }) => {
			let left = nth;
			return JSON.parse(JSON.stringify(document), (_name, inner: unknown) => (left-- === 0 ? value : inner));
		}, JSON.parse(FILE)),
	),
);

const counts = { unreadable: 0, refused: 0, taken: 0 };

it('whatever a file was edited to: it is refused with a reason, or all that it brings can be shown, and nothing here is lost', {
	timeout: 3_600_000,
}, () => {
	fc.assert(
		fc.property(fc.oneof(edited, swapped), (text) => {
			let document: unknown;
			try {
				document = JSON.parse(text);
			} catch {
				counts.unreadable++;
				return;
			}
			let backup: ReturnType<typeof readBackup>;
			try {
				backup = readBackup(document);
			} catch (error) {
				expect(error).toBeInstanceOf(StorageFailed);
				expect(error).toMatchObject({ code: 'bad-request', detail: expect.stringMatching(/./) });
				counts.refused++;
				return;
			}
			counts.taken++;
			const notes = new Map<string, Note>(HERE.notes);
			const terms = new Map<string, OwnTerm>(HERE.own);
			for (const twice of [false, true]) {
				for (const one of backup.notes) {
					const { kind, record } = mergeNote(notes.get(one.term), one, here);
					if (twice && backup.notes.length === new Set(backup.notes.map(({ term }) => term)).size)
						expect(kind).toBe('unchanged');
					notes.set(one.term, record);
				}
				for (const one of backup.ownTerms) terms.set(one.id, mergeOwnTerm(terms.get(one.id), one, here).record);
			}
			for (const record of notes.values()) expect(v.safeParse(NOTE, record).issues).toBeUndefined();
			for (const record of terms.values()) expect(v.safeParse(OWN_TERM, record).issues).toBeUndefined();
			for (const one of backup.knowledge) {
				expect(v.is(KNOWLEDGE_RECORD, mergeKnowledge(undefined, one, here).record)).toBe(true);
			}
			for (const [term, { text }] of HERE.notes) expect(textsOf(notes.get(term)!)).toContain(text);
			for (const [id, { label, definition }] of HERE.own) {
				const all = JSON.stringify(terms.get(id));
				expect(all).toContain(label);
				expect(all).toContain(definition);
			}
			const settings = mergeSettings(DEFAULT_SETTINGS, parseSettings(backup.settings));
			expect(parseSettings(settings)).toEqual(settings);
			// What came in can leave again.
			const out = {
				format: 'zhudu-backup',
				version: BACKUP_VERSION,
				notes: [...notes.values()],
				ownTerms: [...terms.values()],
			};
			expect(() => readBackup(JSON.parse(JSON.stringify(out)))).not.toThrow();
		}),
		{ numRuns: FILES },
	);
	expect(counts.taken).toBeGreaterThan(FILES / 20);
	expect(counts.refused).toBeGreaterThan(FILES / 20);
});

/** All of a note that can still be read. */
function textsOf({ text, earlier = [] }: Note): string {
	return [text, ...earlier.map((one) => one.text)].join('\n');
}
