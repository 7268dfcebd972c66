import { expect, it } from 'vitest';
import { INVERSE } from '../../model/relation';
import { groupRelations } from './group-relations';

const relation = (type: string, target: string, source = 'a') => ({
	type,
	target,
	source,
	label: { zh: target, en: target },
	pinyin: '',
});
const shape = (relations: ReturnType<typeof relation>[]) =>
	groupRelations(relations).map(({ type, terms }) => `${type}: ${terms.map(({ id }) => id).join(' ')}`);

it.each([
	['nothing', [], []],
	['“see also” last', [relation('related', 'x'), relation('drives', 'y')], ['drives: y', 'related: x']],
	['the wider notion first', [relation('drives', 'y'), relation('broader', 'x')], ['broader: x', 'drives: y']],
	[
		'a target once, though two sources state it',
		[relation('drives', 'x'), relation('drives', 'x', 'b')],
		['drives: x'],
	],
	['no “see also” for what is said better', [relation('related', 'x'), relation('partOf', 'x')], ['partOf: x']],
	['a type not known here at the very end', [relation('new', 'x'), relation('related', 'y')], ['related: y', 'new: x']],
])('%s', (_what, relations, groups) => expect(shape(relations)).toEqual(groups));

it('orders every type', () => {
	const all = Object.keys(INVERSE).map((type, n) => relation(type, String(n)));
	expect(groupRelations([relation('new', 'x'), ...all]).at(-1)?.type).toBe('new');
});
