import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLinedJson } from './json-lines';

describe('JSON with lines', () => {
	const text = '{\n"terms": [\n{"id": "a"},\n{\n"id": "b",\n"says": {"zh": "\\n{"}}\n]\n}\n';

	it.each<[path: string, line: number]>([
		['', 1],
		['terms', 2],
		['terms.0', 3],
		['terms.1', 4],
		['terms.1.id', 5],
		['terms.1.says.zh', 6],
		['terms.1.pinyin', 4],
		['elsewhere', 1],
	])('%s', (path, line) => {
		expect(parseLinedJson(text).lineOf(path)).toBe(line);
	});

	it('names what stands twice', () => {
		expect(parseLinedJson('{"a": [{"b": 1,\n"b": 2}]}').duplicates).toEqual(['a.0.b']);
	});

	it.each<[text: string, line: number]>([
		['{\n"a": 1\n"b": 2}', 3],
		['[1,\n2,\n]', 3],
		['{"a": 1}\n{', 2],
		['{\n"a": tru\n}', 2],
		['', 1],
		['[\n"a', 2],
	])('%j is a fault', (broken, line) => {
		expect(() => parseLinedJson(broken)).toThrow();
		try {
			parseLinedJson(broken);
		} catch (error) {
			expect(error).toMatchObject({ line });
		}
	});

	it('gives the values of JSON.parse', () => {
		fc.assert(
			fc.property(fc.json(), fc.nat(4), (json, indent) => {
				const spaced = JSON.stringify(JSON.parse(json), null, indent);
				expect(parseLinedJson(spaced).value).toEqual(JSON.parse(json));
			}),
		);
	});
});
