import { describe, expect, it } from 'vitest';
import { LIMITS } from '../model/limits';
import type { CallName } from './protocol';
import { isCallName, parseRequest } from './requests';

const place = { url: 'https://news.example/a', title: 'A', sentence: '新质生产力' };
const note = { term: 'npf', text: '', based: 0 };
const own = { label: '算力券', altLabels: [], definition: '' };
const long = (length: number) => '字'.repeat(length);

describe('requests', () => {
	it.each<[CallName, unknown, boolean]>([
		['segment', { questions: [{ text: '人民生活', spans: [[1, 3]] }] }, true],
		['segment', { questions: [{ text: '人民生活', spans: [[1, 5]] }] }, false],
		['segment', { questions: [{ text: '人民生活', spans: [[3, 3]] }] }, false],
		['segment', { questions: [{ text: '人民生活', spans: [[-1, 3]] }] }, false],
		['segment', { questions: [{ text: '人民生活', spans: [[0.5, 3]] }] }, false],
		['segment', { questions: [{ text: long(LIMITS.questionText + 1), spans: [] }] }, false],
		['segment', { questions: [{ text: long(400), spans: Array(500).fill([0, 2]) }] }, true],
		['segment', { questions: [{ text: long(401), spans: Array(500).fill([0, 2]) }] }, false],
		['segment', { questions: Array(21).fill({ text: long(LIMITS.questionText), spans: [] }) }, false],
		['segment', { questions: 'all' }, false],
		['segment', undefined, false],
		['reading', {}, true],
		['lexicon', {}, false],
		['lexicon', { names: ['lexicon:shipped:3'] }, true],
		['terms.get', { ids: ['npf'] }, true],
		['terms.get', { ids: [''] }, false],
		['terms.get', { ids: Array(LIMITS.ids + 1).fill('npf') }, false],
		['terms.labels', { ids: ['npf'] }, true],
		['knowledge.get', { ids: ['npf'] }, true],
		['knowledge.set', { term: 'npf', knowledge: 'known' }, true],
		['knowledge.set', { term: 'npf', knowledge: 'half' }, false],
		['own.list', {}, true],
		['own.list', null, false],
		['search', { query: 'xin', limit: 20 }, true],
		['search', { query: '', limit: 20, offset: 40, topic: 'own', pack: 'seed-articles', withNote: true }, true],
		['search', { query: 'xin', limit: 20, topic: 'no-topic' }, false],
		['search', { query: 'xin', limit: 0 }, false],
		['search', { query: 'xin', limit: Number.NaN }, false],
		['note.save', note, true],
		['note.save', { ...note, place }, true],
		['note.save', { ...note, text: long(LIMITS.noteText) }, true],
		['note.save', { ...note, text: long(LIMITS.noteText + 1) }, false],
		['note.save', { ...note, based: -1 }, false],
		['note.save', { ...note, over: '' }, true],
		['note.save', { ...note, over: long(LIMITS.noteText + 1) }, false],
		['note.save', { ...note, place: { url: 1 } }, false],
		['words.at', { text: '图书馆', offset: 2 }, true],
		['words.at', { text: '图书馆', offset: 3 }, false],
		['words.at', { text: '图书馆', offset: -1 }, false],
		['words.at', { text: '', offset: 0 }, false],
		['words.at', { text: long(LIMITS.line), offset: 0 }, true],
		['words.at', { text: long(LIMITS.line + 1), offset: 0 }, false],
		['words.in', { text: long(LIMITS.selection) }, true],
		['words.in', { text: long(LIMITS.selection + 1) }, false],
		['own.add', { label: '图书馆', definition: '', place }, true],
		['own.add', { label: ' ', definition: '' }, false],
		['own.add', { label: long(LIMITS.label + 1), definition: '' }, false],
		['own.save', { term: own }, true],
		['own.save', { term: { ...own, id: 'own-3f' } }, true],
		['own.save', { term: { ...own, id: 'npf' } }, false],
		['own.save', { term: { ...own, label: '  ' } }, false],
		['own.delete', { id: 'npf' }, false],
		['bin.empty', { bin: 'notes' }, true],
		['bin.empty', { bin: 'all' }, false],
		['snapshot.restore', { id: 3 }, true],
		['snapshot.restore', { id: '3' }, false],
		['backup.import', { backup: 5 }, true],
	])('%s %j', (name, request, ok) => {
		expect(parseRequest(name, request).ok).toBe(ok);
	});

	it('tells what is wrong and where', () => {
		const parsed = parseRequest('terms.get', { ids: ['npf', 5] });
		expect(parsed).toMatchObject({ ok: false, detail: expect.stringMatching(/^terms\.get\.ids\.1: /) });
	});

	it('knows its own names only', () => {
		expect(isCallName('note.save')).toBe(true);
		expect(isCallName('toString')).toBe(false);
	});
});

describe('the place of a note', () => {
	it.each<[name: string, given: object, kept: object | undefined]>([
		['stays', place, place],
		['loses what is too long of its title', { ...place, title: long(2000) }, { ...place, title: long(LIMITS.title) }],
		['is left out with a script for an address', { ...place, url: 'javascript:alert(1)' }, undefined],
		['is left out with an endless address', { ...place, url: `https://x/${long(LIMITS.url)}` }, undefined],
	])('%s', (_, given, kept) => {
		const parsed = parseRequest('note.save', { ...note, place: given });
		expect(parsed).toEqual({ ok: true, request: { ...note, place: kept } });
	});
});
