import { describe, expect, it } from 'vitest';
import type { EntrySummary } from '../../messages/protocol';
import { filterSummaries, groupByTopic } from './filter-summaries';

const entry = (id: string, topic: EntrySummary['topic'], zh: string, en: string, pinyin: string): EntrySummary => ({
	id,
	pack: 'seed-articles',
	topic,
	prefLabel: { zh, en },
	pinyin,
	definition: { zh: '', en: '' },
	relations: [],
	hasNote: false,
});
const ENTRIES = [
	entry('own-1', 'own', '我的词', '', ''),
	entry('ai', 'technology', '人工智能', 'artificial intelligence', 'réngōng zhìnéng'),
	entry('npf', 'concepts', '新质生产力', 'new quality productive forces', 'xīnzhì shēngchǎnlì'),
];

describe('filterSummaries', () => {
	it.each([
		['', 'all', ['own-1', 'ai', 'npf']],
		['智能', 'all', ['ai']],
		['xinzhi sheng', 'all', ['npf']],
		['xīnzhìshēng', 'all', ['npf']],
		['Artificial Intel', 'all', ['ai']],
		['', 'concepts', ['npf']],
		['智能', 'concepts', []],
	] as const)('%j in %s', (query, topic, ids) => {
		expect(filterSummaries(ENTRIES, { query, topic }).map(({ id }) => id)).toEqual(ids);
	});
});

describe('groupByTopic', () => {
	it('follows the order of the topics, own terms last', () => {
		expect(groupByTopic(ENTRIES).map(([topic]) => topic)).toEqual(['concepts', 'technology', 'own']);
	});
});
