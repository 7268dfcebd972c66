import { describe, expect, it } from 'vitest';
import type { CompiledTerm } from '../../model/pack';
import { pieces } from '../pieces';
import { checkPackFile, compileTerms } from './compile-pack-file';
import { readPackJson, readPackTable } from './read-pack-file';

const HEAD = { format: 'zhudu-pack', version: 1, pack: { id: 'chips', title: '芯片词汇', version: '2026' } };
const SOURCE = { id: 'gb', title: '半导体术语', publisher: { zh: '标准委', en: 'SAC' }, date: '2020' };

async function readJson(document: object | string) {
	const text = typeof document === 'string' ? document : JSON.stringify(document, null, 1);
	const parts = () => readPackJson(pieces(text, 50));
	const checked = await checkPackFile(parts());
	return { checked, terms: await all(compileTerms(parts(), checked)) };
}

async function readTable(text: string) {
	const parts = () => readPackTable(pieces(text, 50), { id: 'table', title: { zh: '表', en: 'Table' } });
	const checked = await checkPackFile(parts());
	return { checked, terms: await all(compileTerms(parts(), checked)) };
}

async function all(terms: AsyncIterable<CompiledTerm>): Promise<CompiledTerm[]> {
	const list: CompiledTerm[] = [];
	for await (const term of terms) list.push(term);
	return list;
}

describe('a pack in JSON', () => {
	it('becomes terms with ids of their own', async () => {
		const { checked, terms } = await readJson({
			...HEAD,
			sources: [SOURCE],
			terms: [
				{
					id: 'wafer',
					prefLabel: { zh: ' 晶圆 ', en: 'wafer' },
					pinyin: 'jīng yuán',
					altLabel: { 'zh-Hant': ['晶圓'] },
					topic: 'technology',
					definition: '制造芯片的硅片。',
					evidence: [{ source: 'gb', says: '列为术语。' }],
					relations: [
						{ type: 'partOf', target: 'chip' },
						{ type: 'related', target: 'semiconductor' },
					],
				},
				{ id: 'chip', prefLabel: '芯片' },
				{ prefLabel: 'fab' },
			],
		});
		expect(checked).toMatchObject({ size: 3, faultCount: 0, edition: '2026' });
		expect(checked.head).toEqual({
			id: 'imported:chips',
			title: { zh: '芯片词汇', en: '芯片词汇' },
			badge: { zh: '芯片词汇', en: '芯片词汇' },
			description: { zh: '', en: '' },
			isOnByDefault: true,
		});
		expect(checked.sources).toEqual([{ kind: 'document', ...SOURCE, title: { zh: '半导体术语', en: '半导体术语' } }]);
		expect(terms).toEqual([
			{
				id: 'imported:chips:wafer',
				pack: 'imported:chips',
				topic: 'technology',
				prefLabel: { zh: '晶圆', en: 'wafer' },
				pinyin: 'jīng yuán',
				syllables: 'jīng yuán',
				altLabel: { 'zh-Hant': ['晶圓'] },
				definition: { zh: '制造芯片的硅片。', en: '制造芯片的硅片。' },
				evidence: [{ source: 'gb', says: { zh: '列为术语。', en: '列为术语。' }, locator: '' }],
				relations: [
					{ type: 'partOf', target: 'imported:chips:chip', source: '' },
					{ type: 'related', target: 'semiconductor', source: '' },
				],
			},
			expect.objectContaining({
				id: 'imported:chips:chip',
				topic: 'other',
				prefLabel: { zh: '芯片', en: '' },
				relations: [{ type: 'hasPart', target: 'imported:chips:wafer', source: '' }],
			}),
			expect.objectContaining({ id: 'imported:chips:fab', prefLabel: { zh: '', en: 'fab' } }),
		]);
	});

	it('names each faulty entry, its line and what is wrong', async () => {
		const { checked } = await readJson(
			[
				`{"format": "zhudu-pack", "version": 1, "pack": ${JSON.stringify(HEAD.pack)},`,
				'"terms": [',
				'{"prefLabel": "算力"},',
				'{"prefLabel": ""},',
				'{"prefLabel": "芯片", "altLabels": ["片"]},',
				'{"id": "a", "prefLabel": "甲"}, {"id": "a", "prefLabel": "乙"},',
				'{"prefLabel": {"zh": "丙"}, "definition": {}}',
				']}',
			].join('\n'),
		);
		expect(checked.faultCount).toBe(4);
		expect(checked.faults.map(({ line, entry, message }) => [line, entry, message])).toEqual([
			[4, 2, expect.stringContaining('prefLabel')],
			[5, 3, expect.stringContaining('altLabels')],
			[6, 5, 'id: “a” stands twice'],
			[7, 6, 'definition: neither zh nor en is there'],
		]);
	});

	it.each<[name: string, document: object | string, message: string]>([
		['another format', { format: 'tbx', terms: [] }, 'not a pack'],
		['a newer form', { ...HEAD, version: 2, terms: [] }, 'line 3: pack format 2'],
		['a head without title', { ...HEAD, pack: { id: 'x' }, terms: [{}] }, 'pack.title'],
		['an id that is none', { ...HEAD, pack: { id: 'X y', title: 'x' }, terms: [{}] }, 'pack.id: lower-case'],
		[
			'a source without date',
			{ ...HEAD, sources: [{ id: 'a', title: 'A', publisher: 'B' }], terms: [] },
			'sources.0.date',
		],
		['a field that no pack has', { ...HEAD, term: [], terms: [] }, 'term is no field of a pack'],
		['a head after the terms', { format: 'zhudu-pack', version: 1, terms: [{}], pack: HEAD.pack }, 'pack'],
		['no JSON', '{"format": zhudu}', 'no JSON'],
	])('refuses %s', async (_, document, message) => {
		await expect(readJson(document)).rejects.toThrow(message);
	});
});

describe('a pack in a table', () => {
	it('has its columns in the order that is documented, or as their headings say', async () => {
		const plain = await readTable('算力,computing power,处理数据的能力。,计算能力|compute\n\n芯片,chip\n');
		const headed = await readTable(
			'English\t中文\t其他写法\t释义\ncomputing power\t算力\t计算能力；compute\t处理数据的能力。\nchip\t芯片',
		);
		expect(headed.terms).toEqual(plain.terms);
		expect(plain.terms).toMatchObject([
			{
				id: 'imported:table:算力',
				prefLabel: { zh: '算力', en: 'computing power' },
				altLabel: { 'zh-Hans': ['计算能力'], en: ['compute'] },
				definition: { zh: '处理数据的能力。', en: '处理数据的能力。' },
			},
			{ id: 'imported:table:芯片' },
		]);
	});

	it('may have one label more than once, and English alone', async () => {
		const { checked, terms } = await readTable('行,row\n行,profession\nfab,\n,wafer');
		expect(checked.faultCount).toBe(0);
		expect(terms.map(({ id }) => id)).toEqual([
			'imported:table:行',
			'imported:table:行 2',
			'imported:table:fab',
			'imported:table:wafer',
		]);
	});

	it('tells the line of a row that has no label', async () => {
		const { checked } = await readTable('算力,x\n,,意思\n');
		expect(checked.faults).toEqual([{ line: 2, entry: 2, message: 'prefLabel: neither zh nor en is there' }]);
	});
});
