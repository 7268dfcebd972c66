import { describe, expect, it } from 'vitest';
import type { Occurrence } from '../../matching/occurrence';
import type { Block } from '../reading/block';
import { Finding } from '../reading/finding';
import { Registry } from '../reading/registry';
import { Unmarked } from './unmarked';

const occurrence = (...terms: string[]): Occurrence => ({
	start: 0,
	end: 2,
	label: '创新',
	terms,
	why: { start: 'text-edge', end: 'text-edge' },
	nested: [],
});

/** A finding with these occurrences; what it stands in is not looked at where every occurrence is marked. */
function found(occurrences: Occurrence[], known: string[]) {
	const findings = new Registry(() => []);
	const block = { container: { nodeType: 1 }, run: null, raw: '' } as unknown as Block;
	const finding = new Finding(block, null);
	finding.occurrences = occurrences;
	findings.add(finding);
	const wishes = { isKnown: (term: string) => known.includes(term), marksOf: 'every' as const };
	const changed: Finding[] = [];
	const unmarked = new Unmarked({
		findings,
		wishes: () => wishes,
		onChanged: (some) => changed.push(...some),
		signal: new AbortController().signal,
	});
	unmarked.add(finding, occurrences);
	return { finding, wishes, unmarked, changed };
}

describe('what the reader knows is not marked', () => {
	it.each<[name: string, terms: string[], known: string[], isMarked: boolean]>([
		['nothing is known', ['a'], [], true],
		['the term', ['a'], ['a'], false],
		['another one', ['a'], ['b'], true],
		['one of two senses', ['a', 'b'], ['a'], true],
		['both senses', ['a', 'b'], ['a', 'b'], false],
	])('%s', (_, terms, known, isMarked) => {
		const one = occurrence(...terms);
		expect(found([one], known).finding.unmarked.has(one)).toBe(!isMarked);
	});

	it('follows what the reader says; what stays as it was is not touched', () => {
		const [a, b] = [occurrence('a'), occurrence('b')];
		const { finding, wishes, unmarked, changed } = found([a, b], ['a']);
		wishes.isKnown = (term) => term === 'b';
		unmarked.choose();
		expect([...finding.unmarked]).toEqual([b]);
		expect(changed).toEqual([finding]);
		unmarked.choose();
		expect(changed).toHaveLength(1);
	});

	it('what a longer term holds goes with it', () => {
		const long = { ...occurrence('a'), nested: [occurrence('b')] };
		expect(found([long], ['b']).finding.unmarked.size).toBe(0);
	});
});
