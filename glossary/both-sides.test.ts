import { describe, expect, it } from 'vitest';
import type { Relation } from '../model/relation';
import type { Contrast } from '../model/term';
import { contrastBothSides, relateBothSides } from './both-sides';

const relation = (type: Relation['type'], target: string, source = '001-1'): Relation => ({ type, target, source });
const contrast = (target: string, says = 'x'): Contrast => ({ target, says: { zh: says, en: says } });

interface Related {
	id: string;
	relations?: Relation[];
}

describe('relations on both sides', () => {
	it.each<[name: string, terms: Related[], expected: Record<string, Relation[]>]>([
		[
			'the inverse is derived',
			[{ id: 'a', relations: [relation('broader', 'b')] }, { id: 'b' }],
			{ a: [relation('broader', 'b')], b: [relation('narrower', 'a')] },
		],
		[
			'what is its own inverse',
			[{ id: 'a', relations: [relation('related', 'b')] }, { id: 'b' }],
			{ a: [relation('related', 'b')], b: [relation('related', 'a')] },
		],
		[
			'own ones stand first',
			[
				{ id: 'a', relations: [relation('drives', 'b')] },
				{ id: 'b', relations: [relation('broader', 'a')] },
			],
			{
				a: [relation('drives', 'b'), relation('narrower', 'b')],
				b: [relation('broader', 'a'), relation('drivenBy', 'a')],
			},
		],
		[
			'written twice, kept once',
			[
				{ id: 'a', relations: [relation('related', 'b')] },
				{ id: 'b', relations: [relation('related', 'a', '002-2')] },
			],
			{ a: [relation('related', 'b')], b: [relation('related', 'a', '002-2')] },
		],
		['to nowhere', [{ id: 'a', relations: [relation('related', 'x')] }], { a: [] }],
	])('%s', (_, terms, expected) => {
		expect(Object.fromEntries(relateBothSides(terms))).toEqual(expected);
	});
});

interface Contrasted {
	id: string;
	contrasts?: Contrast[];
}

describe('contrasts on both sides', () => {
	it.each<[name: string, terms: Contrasted[], expected: Record<string, Contrast[]>]>([
		[
			'written on one, read on both',
			[{ id: 'a', contrasts: [contrast('b')] }, { id: 'b' }],
			{ a: [contrast('b')], b: [contrast('a')] },
		],
		[
			'written on both, each keeps its own words',
			[
				{ id: 'a', contrasts: [contrast('b', 'of a')] },
				{ id: 'b', contrasts: [contrast('a', 'of b')] },
			],
			{ a: [contrast('b', 'of a')], b: [contrast('a', 'of b')] },
		],
		['to nowhere', [{ id: 'a', contrasts: [contrast('x')] }], { a: [] }],
	])('%s', (_, terms, expected) => {
		expect(Object.fromEntries(contrastBothSides(terms))).toEqual(expected);
	});
});
