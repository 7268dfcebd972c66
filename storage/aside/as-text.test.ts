import { expect, it } from 'vitest';
import { asText } from './as-text';

const loop: { name: string; self?: unknown } = { name: '环' };
loop.self = loop;
const twice = { a: 1 };

it.each<[name: string, value: unknown, says: string[]]>([
	['a note', { term: 'npf', text: '注' }, ['"text": "注"']],
	['nothing', undefined, ['undefined']],
	['a field that is not there', { text: undefined }, ['"text": "undefined"']],
	['numbers that JSON has not', { a: Number.NaN, b: 5n }, ['"NaN"', '"5"']],
	['a record that contains itself', loop, ['"name": "环"', '"itself"']],
	['the same twice', { one: twice, other: twice }, ['"other": {']],
	['a map', new Map([['a', '甲']]), ['甲']],
])('%s', (_, value, says) => {
	for (const part of says) expect(asText(value)).toContain(part);
});
