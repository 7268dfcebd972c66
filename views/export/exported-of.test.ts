import { describe, expect, it } from 'vitest';
import { chooseStrings } from '../../components/strings/context';
import type { Entry } from '../../messages/protocol';
import type { Note } from '../../model/note';
import { exportedNote, exportedOf } from './exported-of';

const note: Note = {
	term: 'npf',
	text: '高科技',
	places: [{ url: 'https://news.example/1', title: '', sentence: '发展新质生产力' }],
	tags: ['to read'],
	created: 1,
	updated: 1,
	revision: 1,
};
const report = {
	kind: 'document',
	id: 'report',
	title: { zh: '政府工作报告', en: 'Report' },
	publisher: { zh: '国务院', en: 'State Council' },
	date: '2026-03-05',
	address: 'https://www.gov.cn/report',
} as const;
const entry = {
	term: {
		id: 'npf',
		pack: 'imported:my pack',
		prefLabel: { zh: '新质生产力', hant: '新質生產力', en: 'new quality productive forces' },
		pinyin: 'xīnzhì shēngchǎnlì',
		definition: { zh: '先进生产力', en: 'advanced productive forces' },
		evidence: [],
		relations: [],
	},
	topic: 'concepts',
	badge: null,
	sources: { report },
	relations: [{ type: 'related', target: 'innovation', label: { zh: '创新', en: 'innovation' }, source: 'report' }],
	contrasts: [],
	supersededBy: null,
	members: [],
	note: null,
} as unknown as Entry;
const strings = chooseStrings('zh-Hans', 'zh');

describe('an entry as it goes out', () => {
	it('has its fields, and its first source for a link', () => {
		expect(exportedOf(entry, 'learning', strings)).toEqual({
			id: 'npf',
			term: '新质生产力',
			traditional: '新質生產力',
			pinyin: 'xīnzhì shēngchǎnlì',
			english: 'new quality productive forces',
			meaningZh: '先进生产力',
			meaningEn: 'advanced productive forces',
			note: '',
			source: '《政府工作报告》、国务院、2026-03-05',
			link: 'https://www.gov.cn/report',
			tags: ['topic/concepts', 'pack/imported:my_pack', 'state/learning'],
			related: [{ id: 'innovation', term: '创新' }],
		});
	});

	it('with a note leads to the passage, and has the reader’s tags', () => {
		const { link, tags } = exportedOf({ ...entry, note }, 'new', strings);
		expect(link).toBe(`https://news.example/1#:~:text=${encodeURIComponent('发展新质生产力')}`);
		expect(tags).toContain('to_read');
	});

	it('of the reader’s own has one meaning, and no pack', () => {
		const own = { ...entry.term, pack: 'own', definition: { zh: '补贴', en: '补贴' } };
		const { meaningZh, meaningEn, tags } = exportedOf({ ...entry, term: own, topic: 'own' }, 'new', strings);
		expect([meaningZh, meaningEn, tags]).toEqual(['补贴', '', ['topic/own', 'state/new']]);
	});

	it('a note on a term that is gone is kept', () => {
		expect(exportedNote(note, '旧词')).toMatchObject({ id: 'npf', term: '旧词', note: '高科技', tags: ['to_read'] });
	});
});
