import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonPart, jsonParts } from './json-entries';
import { pieces } from './pieces';

const read = async (texts: AsyncIterable<string>) => {
	const parts: JsonPart[] = [];
	for await (const part of jsonParts(texts, 'terms')) parts.push(part);
	return parts;
};

describe('a JSON object in pieces', () => {
	const document = {
		format: 'f',
		version: 1,
		pack: { title: 'a "quoted", {braced} \\ text', list: [1, [2, { a: ']' }]] },
		terms: [{ a: '}' }, 'two', 3, { b: ['\\"', '\n', '𠮷'] }, []],
	};

	it('gives fields and entries, wherever it is cut', async () => {
		const text = JSON.stringify(document, null, 2);
		for (const size of [1, 2, 3, 7, 64, 10_000]) {
			const parts = await read(pieces(text, size));
			const fields = parts.flatMap((part) => (part.kind === 'field' ? [[part.name, part.value]] : []));
			const entries = parts.flatMap((part) => (part.kind === 'entry' ? [part.value] : []));
			expect({ ...Object.fromEntries(fields), terms: entries }).toEqual(document);
		}
	});

	it('tells the line of each', async () => {
		const parts = await read(pieces('{\n"format": 1,\n\n"terms": [\n{},\n\n{"a":\n2}, 3]\n}', 4));
		expect(parts.map(({ line }) => line)).toEqual([2, 5, 7, 8]);
	});

	it('gives back any JSON', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.jsonValue()),
				fc.dictionary(fc.string(), fc.jsonValue()),
				fc.integer({ min: 1, max: 9 }),
				async (terms, more, size) => {
					const { terms: _, ...head } = more;
					const text = JSON.stringify({ ...head, terms });
					const parts = await read(pieces(text, size));
					expect(parts.flatMap((part) => (part.kind === 'entry' ? [part.value] : []))).toEqual(
						JSON.parse(JSON.stringify(terms)),
					);
				},
			),
		);
	});

	it.each([
		['nothing', '', 'line 1: the file ends too early'],
		['a list', '[1]', 'line 1: a JSON object is expected'],
		['a text', '你好', 'line 1: the file ends too early'],
		['half of it', '{"a": 1,\n"terms": [{}', 'line 2: the file ends too early'],
		['something after it', '{"a": 1}\n{', 'line 2: something stands after the end'],
		['a broken entry', '{"terms": [1,\n{"a" 2}]}', 'line 2: no JSON'],
		['a broken field', '{\n"a": nul, "terms": []}', 'line 2: no JSON'],
	])('refuses %s', async (_, text, message) => {
		await expect(read(pieces(text, 5))).rejects.toThrow(message);
	});
});
