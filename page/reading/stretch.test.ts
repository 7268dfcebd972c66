// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { stretchFrom } from './stretch';

/** A list of so many entries, a line break behind each, as most pages are written. */
function listOf(count: number): { list: Element; items: Element[] } {
	const list = document.createElement('ol');
	list.innerHTML = '<li>新</li>\n'.repeat(count);
	return { list, items: [...list.children] };
}

describe('a stretch', () => {
	it.each([
		['to the end of the list', 30, null, 29],
		['of 128 at most', 200, null, 127],
		['to the element that ends it', 30, 'element', 19],
		['to the element before the text that ends it', 30, 'text', 19],
	] as const)('goes %s', (_how, count, end, last) => {
		const { list, items } = listOf(count);
		const at = end && (end === 'text' ? items[19]!.nextSibling : items[19]!);
		expect(stretchFrom(items[0]!, { container: list, end: at })?.last).toBe(items[last]);
	});

	it('is none of few elements', () => {
		const { list, items } = listOf(30);
		expect(stretchFrom(items[15]!, { container: list, end: items[19]! })).toBeNull();
	});
});
