import { expect, it } from 'vitest';
import { splitGroups } from './split-groups';

const group = (type: string, ids: string) => ({
	type,
	terms: [...ids].map((id) => ({ id, label: { zh: id, en: id } })),
});
const shape = (groups: ReturnType<typeof group>[]) =>
	groups.map(({ type, terms }) => `${type}: ${terms.map(({ id }) => id).join('')}`);

it.each([
	['nothing', [], [], []],
	['few', [group('drives', 'ab'), group('risk', 'c')], ['drives: ab', 'risk: c'], []],
	[
		'a long group leaves room',
		[group('drives', 'abcd'), group('risk', 'e')],
		['drives: abc', 'risk: e'],
		['drives: d'],
	],
	[
		'two long ones',
		[group('drives', 'abc'), group('risk', 'def')],
		['drives: ab', 'risk: de'],
		['drives: c', 'risk: f'],
	],
	['one long group', [group('related', 'abcdef')], ['related: abcd'], ['related: ef']],
	['more groups than places', [...'abcde'].map((type) => group(type, 'x')), ['a: x', 'b: x', 'c: x', 'd: x'], ['e: x']],
])('%s', (_what, groups, shown, folded) => {
	const split = splitGroups(groups, 4);
	expect([shape(split.shown), shape(split.folded)]).toEqual([shown, folded]);
});
