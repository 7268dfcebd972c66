import fc from 'fast-check';
import { expect, it } from 'vitest';
import { faultIn } from '../../components/strings/faults';
import type { UnreadableFile } from '../../formats/fault';
import { checkPackFile, compileTerms } from '../../formats/pack/compile-pack-file';
import { type FilePart, readPackJson, readPackTable } from '../../formats/pack/read-pack-file';
import { pieces } from '../../formats/pieces';
import { packTermLabels } from '../../matching/build/added-labels';
import { parseRequest } from '../../messages/requests';
import { isSaid, isShowable } from '../../model/mend';
import type { CompiledTerm } from '../../model/pack';

/** How many files of each kind are edited at random. */
const FILES = Number(process.env.ZHUDU_FILES ?? 1_000);

const PACK = {
	format: 'zhudu-pack',
	version: 1,
	pack: { id: 'chips', title: '芯片词汇', badge: { zh: '芯', en: 'C' }, description: '说明', version: '2026' },
	sources: [
		{
			id: 'gb',
			title: '半导体术语',
			publisher: { zh: '标准委', en: 'SAC' },
			date: '2020-05',
			authors: [{ name: '某人', position: '主任' }],
			address: 'https://a.example/gb',
		},
	],
	terms: [
		{
			id: 'wafer',
			prefLabel: { zh: ' 晶圆 ', en: 'wafer' },
			pinyin: 'jīng yuán',
			altLabel: { 'zh-Hant': ['晶圓'], en: ['slice'] },
			hiddenLabel: { 'zh-Hans': ['晶元'] },
			topic: 'technology',
			level: 'core',
			definition: '制造芯片的硅片。',
			asOf: '2024',
			evidence: [{ source: 'gb', says: '列为术语。', locator: '3.1' }],
			relations: [{ type: 'partOf', target: 'chip', source: 'gb' }],
			members: ['chip'],
		},
		{ id: 'chip', prefLabel: '芯片' },
		{ prefLabel: 'fab' },
		{ prefLabel: 'fab', definition: { en: 'A plant.' } },
	],
};
const TABLES = {
	csv: 'Chinese,English,Pinyin,Definition\r\n晶圆,wafer,jīng yuán,"制造,""芯片""的\r\n硅片"\r\n芯片,chip,,\r\n晶圆,wafer 2,,\r\n',
	tsv: '中文\t英文\t拼音\t释义\n晶圆\twafer\tjīng yuán\t制造芯片的硅片\n芯片\tchip\t\t\n',
	cedict:
		'# CC-CEDICT\n#! version=1\n晶圓 晶圆 [jing1 yuan2] /wafer/silicon slice/\n芯片 芯片 [xin1 pian4] /chip/CL:塊|块[kuai4]/\n',
};

const ODD = [
	'',
	'"',
	'""',
	'\t',
	',',
	';',
	'\r',
	'\n',
	'\r\n',
	'\0',
	'\ud800',
	'\ufeff',
	'\u202e',
	'\u200b',
	'𠮷',
	'{',
	'}',
	'[',
	']',
	':',
	'\\',
	'/',
	'#',
	'e9',
	'null',
	'字'.repeat(120),
	'x'.repeat(20_000),
];
const edit = fc.record({
	at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
	goes: fc.oneof({ weight: 4, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(100) }),
	comes: fc.oneof(
		{ weight: 3, arbitrary: fc.constantFrom(...ODD) },
		// Some of the file itself.
		{ weight: 1, arbitrary: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(80)) },
	),
});
const edits = fc.array(edit, { minLength: 1, maxLength: 4 });
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

function editText(text: string, all: Edit[]): string {
	return all.reduce((now, { at, goes, comes }) => {
		const from = Math.floor(at * now.length);
		const taken = Math.floor((comes[0] as number) * text.length);
		const more = typeof comes === 'string' ? comes : text.slice(taken, taken + comes[1]);
		return now.slice(0, from) + more + now.slice(from + goes);
	}, text);
}

const value = fc.oneof(
	fc.constantFrom<unknown>(
		null,
		5,
		-1,
		1e308,
		'',
		' ',
		[],
		{},
		true,
		'wafer',
		'chip',
		'own-1',
		'__proto__',
		'constructor',
	),
	fc.constantFrom<unknown>(...ODD),
	fc.constantFrom<unknown>('字'.repeat(400), Array(60).fill('券'), [...'甲乙丙'], { zh: '甲' }, { en: 'a', fr: 'b' }),
	fc.jsonValue({ maxDepth: 2 }),
);
/** A value anywhere takes another, goes, or stands once more under another name or further in its list. */
const change = fc.record({ nth: fc.nat(90), how: fc.constantFrom('swap', 'swap', 'swap', 'drop', 'double'), value });
type Change = typeof change extends fc.Arbitrary<infer C> ? C : never;

function changeValue(document: unknown, { nth, how, value }: Change): unknown {
	let left = nth;
	return JSON.parse(JSON.stringify(document), function (this: unknown, name: string, inner: unknown) {
		if (left-- !== 0 || name === '') return inner;
		if (how === 'double' && Array.isArray(this)) this.push(inner);
		return how === 'swap' ? value : how === 'drop' ? undefined : inner;
	});
}

const json = fc.oneof(
	edits.map((all) => editText(JSON.stringify(PACK, null, 1), all)),
	fc.array(change, { minLength: 1, maxLength: 3 }).map((all) => JSON.stringify(all.reduce<unknown>(changeValue, PACK))),
);
const table = (kind: keyof typeof TABLES) => edits.map((all) => editText(TABLES[kind], all));
const head = { id: 'table', title: { zh: '表', en: 'Table' } };
const readTable = (texts: AsyncIterable<string>) => readPackTable(texts, head);

it.each<[kind: string, files: fc.Arbitrary<string>, read: (texts: AsyncIterable<string>) => AsyncGenerator<FilePart>]>([
	['a pack in JSON', json, readPackJson],
	['a table with commas', table('csv'), readTable],
	['a table with tabs', table('tsv'), readTable],
	['a dictionary like CC-CEDICT', table('cedict'), readTable],
])(
	'whatever %s was edited to: each fault has its line and a reason, or all of it can be stored, marked and shown',
	{
		timeout: 3_600_000,
	},
	async (_kind, files, read) => {
		const counts = { faulty: 0, taken: 0 };
		await fc.assert(
			fc.asyncProperty(files, fc.integer({ min: 1, max: 5_000 }), async (text, size) => {
				const parts = () => read(pieces(text, size));
				let checked: Awaited<ReturnType<typeof checkPackFile>>;
				try {
					checked = await checkPackFile(parts());
				} catch (error) {
					expect(error).toMatchObject({ name: 'UnreadableFile', fault: { message: expect.any(String) } });
					const { line, message } = (error as UnreadableFile).fault;
					expect(line).toBeGreaterThan(0);
					isSaidInChinese(message);
					counts.faulty++;
					return;
				}
				for (const { line, message } of checked.faults) {
					expect(line).toBeGreaterThan(0);
					isSaidInChinese(message);
				}
				if (checked.faultCount > 0 || checked.size === 0) {
					counts.faulty++;
					return;
				}
				counts.taken++;
				const terms: CompiledTerm[] = [];
				for await (const term of compileTerms(parts(), checked)) terms.push(term);
				expect(terms.length).toBe(checked.size);
				expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
				const { head, edition, sources } = checked;
				const sent = JSON.parse(JSON.stringify({ head, edition, sources, size: terms.length }));
				expect(parseRequest('pack.begin', sent)).toMatchObject({ ok: true });
				const put = JSON.parse(JSON.stringify({ shelf: head.id, from: 0, terms }));
				expect(parseRequest('pack.put', put)).toMatchObject({ ok: true });
				for (const term of terms) {
					expect(isShowable(term)).toBe(true);
					expect(isSaid(term.definition)).toBe(true);
					expect(parseRequest('note.get', { term: term.id })).toMatchObject({ ok: true });
					const { labels } = packTermLabels(term);
					expect(labels.some(({ label }) => label.trim() !== '')).toBe(true);
				}
			}),
			{ numRuns: FILES },
		);
		expect(counts.taken).toBeGreaterThan(FILES / 50);
		expect(counts.faulty).toBeGreaterThan(FILES / 50);
	},
);

/** Not too long to be read, and told in the reader's language. */
function isSaidInChinese(message: string): void {
	expect(message).toMatch(/^.{1,1000}$/su);
	for (const code of ['zh-Hans', 'zh-Hant'] as const)
		expect(faultIn(message, { code }), message).toMatchObject({ lang: code });
}
