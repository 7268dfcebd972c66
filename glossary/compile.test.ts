import { describe, expect, it } from 'vitest';
import type { CompiledPack } from '../model/pack';
import { INVERSE, type Relation } from '../model/relation';
import type { Term, Topic } from '../model/term';
import { compilePacks } from './compile';
import { loadPacks } from './load';

const relation = (type: Relation['type'], target: string, source = '001-1'): Relation => ({ type, target, source });

function term(id: string, relations: Relation[] = []): Term {
	const text = { zh: '算力', en: 'A' };
	return { id, prefLabel: text, pinyin: 'suànlì', definition: text, evidence: [], relations };
}

const name = { zh: '包', en: 'Pack' };
const head = { id: 'pack', title: name, badge: name, description: name, isOnByDefault: true };

function compile(topic: Topic, terms: Term[]): CompiledPack {
	return compilePacks([{ head, files: [{ topic, terms }], sources: [] }])[0]!;
}

describe('a compiled pack', () => {
	it('leaves out what only recognition and its tests need', () => {
		const written = { ...term('a'), recognition: { except: ['计算力学'], mustNot: ['计算力学系'] } };
		expect(compile('technology', [written]).terms[0]).not.toHaveProperty('recognition');
	});

	it('changes its version with its content only', () => {
		const [one, same, other] = ['a', 'a', 'b'].map((id) => compile('concepts', [term(id)]));
		expect(same!.version).toBe(one!.version);
		expect(other!.version).not.toBe(one!.version);
		expect(one!.terms[0]).toMatchObject({ id: 'a', pack: 'pack', topic: 'concepts', syllables: 'suàn lì' });
	});

	it('is related to terms of another pack', () => {
		const files = (terms: Term[]) => [{ topic: 'concepts' as const, terms }];
		const [, second] = compilePacks([
			{ head, files: files([term('a', [relation('broader', 'b')])]), sources: [] },
			{ head: { ...head, id: 'other' }, files: files([term('b')]), sources: [] },
		]);
		expect(second!.terms[0]!.relations).toEqual([relation('narrower', 'a')]);
	});

	it('has all terms that are on disk, each relation with its inverse', () => {
		const loaded = loadPacks();
		const packs = compilePacks(loaded);
		expect(packs.map(({ terms }) => terms.length)).toEqual(loaded.map(({ written }) => written.length));
		const terms = packs.flatMap((pack) => pack.terms);
		const byId = new Map(terms.map((one) => [one.id, one]));
		for (const { id, relations } of terms) {
			for (const { type, target } of relations) {
				const turned = byId.get(target)?.relations.some((other) => other.type === INVERSE[type] && other.target === id);
				expect(turned, `${id} ${type} ${target}`).toBe(true);
			}
		}
	});
});
