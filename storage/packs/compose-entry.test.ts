import { describe, expect, it } from 'vitest';
import type { OwnTerm } from '../../model/own-term';
import type { CompiledTerm } from '../../model/pack';
import type { DocumentSource } from '../../model/source';
import { asTerm, composeEntry, sourcesOf, termsAround } from './compose-entry';

const text = (en: string) => ({ zh: en, en });
const bare = (id: string): CompiledTerm => ({
	...{ id, pack: 'pack', topic: 'concepts', prefLabel: text(id), pinyin: 'jiǎ', syllables: 'jiǎ' },
	...{ definition: text(id), evidence: [], relations: [] },
});
const rich: CompiledTerm = {
	...bare('rich'),
	hiddenLabel: { en: ['riches'] },
	evidence: [{ source: 'evidence', locator: '甲', says: text('says') }],
	relations: [{ type: 'drives', target: 'driven', source: 'relation' }],
	members: ['member', 'gone'],
	supersededBy: 'next',
	contrasts: [
		{ target: 'other', says: text('differs') },
		{ target: 'gone', says: text('differs') },
	],
	official: [{ en: 'rich', source: 'official', place: 1 }],
	timeline: [{ date: '2024', says: text('step'), source: 'timeline' }],
	learner: {
		partOfSpeech: 'noun',
		register: 'official',
		collocations: [
			{ zh: '甲乙', en: 'rich one', source: 'collocation', place: 1 },
			{ zh: '甲', en: 'one' },
		],
	},
};
const SOURCES = ['evidence', 'relation', 'official', 'timeline', 'collocation'];

describe('an entry', () => {
	const terms = new Map([rich, ...['driven', 'member', 'next', 'other'].map(bare)].map((term) => [term.id, term]));
	const source = (_pack: string, id: string): DocumentSource => ({
		...{ kind: 'document', id, title: text(id), publisher: text('publisher'), date: '2026' },
	});
	const nothing = () => undefined;
	const lookup = { term: (id: string) => terms.get(id), source, ownTerm: nothing, note: nothing, badge: nothing };
	const entry = composeEntry('rich', lookup)!;

	it('names all that must be read for it', () => {
		expect(sourcesOf(rich)).toEqual(SOURCES);
		expect(termsAround(rich)).toEqual(['driven', 'other', 'gone', 'member', 'gone', 'next']);
	});

	it('has the sources that anything in it names', () => expect(Object.keys(entry.sources)).toEqual(SOURCES));

	it('has the labels of terms around it, without those that are gone', () => {
		expect(entry.contrasts).toEqual([{ target: 'other', label: text('other'), pinyin: 'jiǎ', says: text('differs') }]);
		expect(entry.supersededBy).toEqual({ id: 'next', label: text('next'), pinyin: 'jiǎ' });
		expect(entry.members).toEqual([{ id: 'member', label: text('member'), pinyin: 'jiǎ' }]);
	});

	it('does not carry what is never shown', () => expect(entry.term).not.toHaveProperty('hiddenLabel'));

	it('is in force unless another took its place', () => expect(composeEntry('other', lookup)?.supersededBy).toBeNull());
});

describe('an own term is called by what the reader wrote, each name once', () => {
	it.each<[label: string, altLabels: string[], zh: string, en: string, others: Record<string, string[]>]>([
		['一带一路', [], '一带一路', '', {}],
		['一带一路', ['Belt and Road', 'BRI', '丝路'], '一带一路', 'Belt and Road', { 'zh-Hans': ['丝路'], en: ['BRI'] }],
		['Belt and Road', [], '', 'Belt and Road', {}],
		['Belt and Road', ['一带一路', '丝路'], '一带一路', 'Belt and Road', { 'zh-Hans': ['丝路'] }],
	])('%s, %j', (label, altLabels, zh, en, others) => {
		const own = {
			id: 'own-1',
			label,
			altLabels,
			definition: '',
			created: 0,
			updated: 0,
			revision: 1,
		} as unknown as OwnTerm;
		const { prefLabel, altLabel } = asTerm(own);
		expect([prefLabel, altLabel]).toEqual([{ zh, en }, others]);
	});
});
