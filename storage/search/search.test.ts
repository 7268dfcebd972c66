import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchHit } from '../../messages/protocol';
import type { AnyTerm } from '../packs/compose-entry';
import { describeHit } from './describe-hit';
import { search, type Wanted } from './search';
import { SearchIndex } from './search-index';

function term(
	id: string,
	zh: string,
	en: string,
	pinyin: string,
	syllables: string,
	more: Partial<AnyTerm> = {},
): AnyTerm {
	const definition = { zh: `关于${zh}的说明。`, en: `What ${en} means.` };
	return {
		id,
		pack: 'seed-articles',
		topic: 'concepts',
		prefLabel: { zh, en },
		pinyin,
		syllables,
		definition,
		evidence: [],
		relations: [],
		...more,
	};
}

const terms = [
	term('npf', '新质生产力', 'new quality productive forces', 'xīnzhì shēngchǎnlì', 'xīn zhì shēng chǎn lì', {
		altLabel: { en: ['NQPF'] },
		hiddenLabel: { 'zh-Hans': ['新制生产力'], en: ['new-quality productive force'] },
	}),
	term('pf', '生产力', 'productive forces', 'shēngchǎnlì', 'shēng chǎn lì'),
	term('ai', '人工智能', 'artificial intelligence', 'réngōng zhìnéng', 'rén gōng zhì néng', {
		altLabel: { 'zh-Hant': ['人工智慧'], en: ['AI'] },
	}),
	term('green', '绿色发展', 'green development', 'lǜsè fāzhǎn', 'lǜ sè fā zhǎn'),
	term('6g', '6G技术', '6G technology', '6G jìshù', 'jì shù'),
	term('party', '党的建设', 'Party building', 'dǎng de jiànshè', 'dǎng de jiàn shè', {
		definition: { zh: '以质取胜。', en: 'The state of the art.' },
	}),
	term('xian', '西安', "Xi'an", "Xī'ān", 'xī ān'),
	term('own', '算力券', '', '', '', { topic: 'own', pack: 'own' }),
];
const note = {
	term: 'party',
	text: '记得查原文：算力',
	tags: ['待查', 'Reading list'],
	places: [{ url: 'https://a.example/', title: '港口一日', sentence: '' }],
	created: 1,
	updated: 1,
	revision: 1,
};
const orphan = { ...note, term: 'gone', text: '旧词的笔记', tags: ['旧词'], places: [] };
const binned = { ...note, term: 'ai', text: '废话', deleted: 2 };
const notes = new Map([
	['party', note],
	['ai', binned],
	['gone', orphan],
]);
const index = new SearchIndex();
for (const [rank, term] of terms.entries()) index.putTerm(term, rank);
for (const one of notes.values()) index.putNote(one);

const find = (query: string, more: Partial<Wanted> = {}): SearchHit[] =>
	search(index, { query, limit: 10, packsOff: [], ...more }).found.map(
		(found) =>
			describeHit(found, { term: terms.find(({ id }) => id === found.entry.id), note: notes.get(found.entry.id) })!,
	);

describe('search', () => {
	it.each<[query: string, ids: string[], matched: string]>([
		['新质生产力', ['npf'], '新质生产力'],
		['新質生產力', ['npf'], '新质生产力'],
		['  新质 ', ['npf'], '新质'],
		['生产力', ['pf', 'npf'], '生产力'],
		['人工智慧', ['ai'], '人工智慧'],
		['xīnzhì', ['npf'], 'xīnzhì'],
		['xīn zhì', ['npf'], 'xīnzhì'],
		['xinzhi', ['npf'], 'xīnzhì'],
		['xin zhi sheng chan li', ['npf'], 'xīnzhì shēngchǎnlì'],
		['xin1zhi4', ['npf'], 'xīnzhì'],
		['xǐnzhì', [], ''],
		['shengchan', ['pf', 'npf'], 'shēngchǎn'],
		['shēngchǎnlì', ['pf', 'npf'], 'shēngchǎnlì'],
		['xzscl', ['npf'], 'xīnzhì shēngchǎnlì'],
		['scl', ['pf', 'npf'], 'shēngchǎnlì'],
		['rgzn', ['ai'], 'réngōng zhìnéng'],
		['lvse', ['green'], 'lǜsè'],
		['lǜsè', ['green'], 'lǜsè'],
		["xi'an", ['xian'], "Xi'an"],
		['xian', ['xian'], "Xī'ān"],
		['nqpf', ['npf'], 'NQPF'],
		['AI', ['ai'], 'AI'],
		['６ｇ', ['6g'], '6G'],
		['New Quality', ['npf'], 'new quality'],
		['forces new', ['npf'], 'forces'],
		['product', ['pf', 'npf'], 'product'],
		['oductive', [], ''],
		['art', ['ai', 'party'], 'art'],
		['算力', ['own', 'party'], '算力'],
		['原文', ['party'], '原文'],
		['废话', [], ''],
		['取胜', ['party'], '取胜'],
		['港口', ['party'], '港口'],
		['旧词', ['gone'], '旧词'],
		['待查', ['party'], '待查'],
		['reading', ['party'], 'Reading'],
		['list', ['party'], 'list'],
		['新制', ['npf'], ''],
		['productive force', ['pf', 'npf'], 'productive force'],
		['xin zhi4', ['npf'], 'xīnzhì'],
		['XZ', ['npf'], 'xīnzhì'],
		['technology 6g', ['6g'], 'technology'],
		['ＮＱＰＦ', ['npf'], 'NQPF'],
		['没有的词', [], ''],
	])('%s', (query, ids, matched) => {
		const hits = find(query);
		expect(hits.map(({ id }) => id)).toEqual(ids);
		const [first] = hits;
		if (first) expect(first.match!.text.slice(first.match!.start, first.match!.end)).toBe(matched);
	});

	it.each<[what: string, more: Partial<Wanted>, ids: string[], total: number]>([
		['a list, by topic', { query: '' }, ['npf', 'pf', 'ai', 'green', '6g', 'party', 'xian', 'own', 'gone'], 9],
		['a list of what has notes', { query: ' ', withNote: true }, ['party', 'gone'], 2],
		['the end of a list', { query: '', offset: 7 }, ['own', 'gone'], 9],
		['a topic', { query: '算力', topic: 'own' }, ['own'], 1],
		['a pack', { query: '算力', pack: 'seed-articles' }, ['party'], 1],
		['no pack that is off', { query: '算力', packsOff: ['seed-articles'] }, ['own'], 1],
		[
			'notes on terms of packs that are off',
			{ query: '算力', packsOff: ['seed-articles'], withNote: true },
			['party'],
			1,
		],
		['the limit', { query: '说明', limit: 3 }, ['pf', 'xian', 'own'], 7],
		['the next ones', { query: '说明', limit: 2, offset: 3 }, ['npf', 'ai'], 7],
	])('keeps to %s', (_what, { query = '', ...more }, ids, total) => {
		expect(find(query, more).map(({ id }) => id)).toEqual(ids);
		expect(search(index, { query, limit: 10, packsOff: [], ...more }).total).toBe(total);
	});

	it('shows a hidden label as the preferred one', () => {
		expect(find('新制')[0]!.match).toEqual({ field: 'label', text: '新质生产力', start: 0, end: 0 });
	});

	it('takes any query, and its matches lie within their texts', () => {
		const piece = fc.constantFrom(
			'新',
			'质',
			'質',
			'x',
			'zh',
			'ī',
			'ü',
			' ',
			"'",
			'1',
			'𠮷',
			'\u0304',
			'AI',
			'.',
			'\n',
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')),
					fc.string({ unit: 'binary' }),
				),
				(query) => {
					for (const { match } of find(query)) {
						if (!match) continue;
						expect(match.start).toBeGreaterThanOrEqual(0);
						expect(match.end).toBeGreaterThanOrEqual(match.start);
						expect(match.end).toBeLessThanOrEqual(match.text.length);
					}
				},
			),
		);
	});

	it('finds every entry by its label, its English and its pinyin', () => {
		for (const { id, prefLabel, pinyin } of terms) {
			for (const query of [prefLabel.zh, prefLabel.en, pinyin].filter((text) => text !== '')) {
				expect(find(query)[0]?.id, query).toBe(id);
			}
		}
	});
});
