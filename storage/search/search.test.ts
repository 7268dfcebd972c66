import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyTerm } from '../packs/compose-entry';
import { search } from './search';
import { buildSearchIndex } from './search-index';

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
	}; // prettier-ignore
}

const terms = [
	term('npf', '新质生产力', 'new quality productive forces', 'xīnzhì shēngchǎnlì', 'xīn zhì shēng chǎn lì', {
		altLabel: { en: ['NQPF'] },
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
	term('own', '算力券', '', '', '', { topic: 'own' }),
];
const note = { term: 'party', text: '记得查原文：算力', places: [], created: 1, updated: 1, revision: 1 };
const binned = { ...note, term: 'ai', text: '废话', deleted: 2 };
const notes = new Map([
	['party', note],
	['ai', binned],
]);
const index = buildSearchIndex(terms, notes);

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
		['', [], ''],
		['   ', [], ''],
		['没有的词', [], ''],
	])('%s', (query, ids, matched) => {
		const hits = search(index, query, 10);
		expect(hits.map(({ id }) => id)).toEqual(ids);
		const [first] = hits;
		if (first) expect(first.match.text.slice(first.match.start, first.match.end)).toBe(matched);
	});

	it('keeps to the limit', () => {
		expect(search(index, '说明', 3)).toHaveLength(3);
	});

	it('takes any query, and its matches lie within their texts', () => {
		const piece = fc.constantFrom('新', '质', '質', 'x', 'zh', 'ī', 'ü', ' ', "'", '1', '𠮷', '\u0304', 'AI', '.');
		fc.assert(
			fc.property(
				fc.oneof(
					fc.array(piece).map((parts) => parts.join('')),
					fc.string({ unit: 'binary' }),
				),
				(query) => {
					for (const { match } of search(index, query, 100)) {
						expect(match.start).toBeGreaterThanOrEqual(0);
						expect(match.end).toBeGreaterThan(match.start);
						expect(match.end).toBeLessThanOrEqual(match.text.length);
					}
				},
			),
		);
	});

	it('finds every entry by its label, its English and its pinyin', () => {
		for (const { id, prefLabel, pinyin } of terms) {
			for (const query of [prefLabel.zh, prefLabel.en, pinyin].filter((text) => text !== '')) {
				expect(search(index, query, 1)[0]?.id, query).toBe(id);
			}
		}
	});
});
