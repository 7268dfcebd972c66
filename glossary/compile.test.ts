import { describe, expect, it } from 'vitest';
import { compileGlossary, relateBothSides } from './compile';
import { loadGlossary } from './load';
import { INVERSE, type Relation, type Term } from './term';

const relation = (type: Relation['type'], target: string, article = '001-1'): Relation => ({ type, target, article });

function term(id: string, relations: Relation[] = []): Term {
	const text = { zh: '算力', en: 'A' };
	return { id, prefLabel: text, pinyin: 'suànlì', definition: text, evidence: [], relations };
}

describe('relations on both sides', () => {
	it.each<[name: string, terms: Term[], expected: Record<string, Relation[]>]>([
		[
			'the inverse is derived',
			[term('a', [relation('broader', 'b')]), term('b')],
			{ a: [relation('broader', 'b')], b: [relation('narrower', 'a')] },
		],
		[
			'what is its own inverse',
			[term('a', [relation('related', 'b')]), term('b')],
			{ a: [relation('related', 'b')], b: [relation('related', 'a')] },
		],
		[
			'own ones stand first',
			[term('a', [relation('drives', 'b')]), term('b', [relation('broader', 'a')])],
			{
				a: [relation('drives', 'b'), relation('narrower', 'b')],
				b: [relation('broader', 'a'), relation('drivenBy', 'a')],
			},
		],
		[
			'written twice, kept once',
			[term('a', [relation('related', 'b')]), term('b', [relation('related', 'a', '002-2')])],
			{ a: [relation('related', 'b')], b: [relation('related', 'a', '002-2')] },
		],
		['to nowhere', [term('a', [relation('related', 'x')])], { a: [] }],
	])('%s', (_, terms, expected) => {
		expect(Object.fromEntries(relateBothSides(terms))).toEqual(expected);
	});
});

describe('the compiled glossary', () => {
	it('leaves out what only recognition and its tests need', () => {
		const written = { ...term('a'), recognition: { except: ['计算力学'], mustNot: ['计算力学系'] } };
		const [compiled] = compileGlossary({ files: [{ topic: 'technology', terms: [written] }], articles: [] }).terms;
		expect(compiled).not.toHaveProperty('recognition');
	});

	it('changes its version with its content only', () => {
		const compile = (terms: Term[]) => compileGlossary({ files: [{ topic: 'concepts', terms }], articles: [] });
		const [one, same, other] = [compile([term('a')]), compile([term('a')]), compile([term('b')])];
		expect(same.version).toBe(one.version);
		expect(other.version).not.toBe(one.version);
		expect(one.terms[0]).toMatchObject({ id: 'a', topic: 'concepts', syllables: 'suàn lì' });
	});

	it('has all terms that are on disk, each relation with its inverse', () => {
		const glossary = loadGlossary();
		const { terms, articles } = compileGlossary(glossary);
		expect(terms).toHaveLength(glossary.terms.length);
		expect(articles.some((article) => 'lines' in article)).toBe(false);
		const byId = new Map(terms.map((one) => [one.id, one]));
		for (const { id, relations } of terms) {
			for (const { type, target } of relations) {
				expect(byId.get(target)?.relations).toContainEqual(
					expect.objectContaining({ type: INVERSE[type], target: id }),
				);
			}
		}
	});
});
