import { describe, expect, it } from 'vitest';
import { parseRoute, termHash } from './route';

describe('parseRoute', () => {
	it.each([
		['', { section: 'glossary' }],
		['#', { section: 'glossary' }],
		['#/notes', { section: 'notes' }],
		['#/settings', { section: 'settings' }],
		['#/own', { section: 'own', label: '' }],
		['#/own/%E6%96%B0%E8%AF%8D', { section: 'own', label: '新词' }],
		['#/nowhere', { section: 'glossary' }],
		['#/term/', { section: 'glossary' }],
		['#/term/new-quality-productive-forces', { section: 'term', id: 'new-quality-productive-forces' }],
		['#/term/own-%E4%BD%A0', { section: 'term', id: 'own-你' }],
		['#/term/100%', { section: 'term', id: '100%' }],
	])('%j', (hash, route) => expect(parseRoute(hash)).toEqual(route));

	it('is the inverse of termHash', () => {
		for (const id of ['a-b', 'own-x/y', '中文', '100%'])
			expect(parseRoute(termHash(id))).toEqual({ section: 'term', id });
	});
});
