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
	['cut between groups', [group('drives', 'abcd'), group('risk', 'e')], ['drives: abcd'], ['risk: e']],
	['cut within a group', [group('drives', 'abc'), group('risk', 'def')], ['drives: abc', 'risk: d'], ['risk: ef']],
	['one long group', [group('related', 'abcdef')], ['related: abcd'], ['related: ef']],
	['all after it', [group('a', 'abcde'), group('b', 'f')], ['a: abcd'], ['a: e', 'b: f']],
])('%s', (_what, groups, open, folded) => {
	const split = splitGroups(groups, 4);
	expect([shape(split.open), shape(split.folded)]).toEqual([open, folded]);
});
