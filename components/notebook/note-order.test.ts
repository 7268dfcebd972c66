import { describe, expect, it } from 'vitest';
import type { Note } from '../../model/note';
import { arrangeNotes, countEach, hostsOf, type NamedNote, type NoteView } from './note-order';

const named = (term: string, zh: string, sites: string[], tags?: string[]): NamedNote => ({
	note: {
		term,
		text: term,
		places: sites.map((site) => ({ url: site, title: '', sentence: '' })),
		...(tags && { tags }),
		created: 1,
		updated: 1,
		revision: 1,
	},
	label: zh ? { zh, en: '' } : null,
	pinyin: '',
});
const NOTES = [
	named('new', '新质生产力', ['https://b.cn/1', 'https://a.cn/2'], ['政策']),
	named('ai', '人工智能', ['https://a.cn/1']),
	named('gone', '', ['file:///x.html']),
	named('low', '低空经济', [], ['政策', '考试']),
];
const ALL: NoteView = { site: '', tag: '', sort: 'changed' };

describe('notes in order', () => {
	it.each<[what: string, view: Partial<NoteView>, found: string[] | null, terms: string[]]>([
		['as they come', {}, null, ['new', 'ai', 'gone', 'low']],
		['by pinyin, ids among them', { sort: 'term' }, null, ['low', 'ai', 'new', 'gone']],
		['by the site of the newest place', { sort: 'site' }, null, ['ai', 'new', 'gone', 'low']],
		['of a site, be it an older place', { site: 'a.cn' }, null, ['new', 'ai']],
		['with a tag', { tag: '政策' }, null, ['new', 'low']],
		['with a tag, of a site', { tag: '政策', site: 'b.cn' }, null, ['new']],
		['as they are found', { sort: 'term' }, ['low', 'unknown', 'new'], ['low', 'new']],
		['found, with a tag', { tag: '考试' }, ['new', 'low'], ['low']],
	])('%s', (_, view, found, terms) => {
		expect(arrangeNotes(NOTES, { ...ALL, ...view }, found).map(({ note }) => note.term)).toEqual(terms);
	});

	it('sites are counted once a note, the most frequent first', () => {
		expect(countEach(NOTES.flatMap(({ note }: { note: Note }) => hostsOf(note)))).toEqual([
			['a.cn', 2],
			['b.cn', 1],
		]);
	});
});
