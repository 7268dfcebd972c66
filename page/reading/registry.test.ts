// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { Finding } from './finding';
import { Registry } from './registry';

it('where the last of many blocks in a container is read again, as a text that grows, hardly any order is asked for', () => {
	const container = document.createElement('div');
	for (let i = 0; i < 2_000; i++) container.append('发展', document.createElement('br'));
	const texts = [...container.childNodes].filter(({ nodeType }) => nodeType === 3);
	const blockAt = (first: Node) =>
		({ container, run: { first, last: first.nextSibling! }, raw: '发展', fidelity: 'exact' }) as const;
	const registry = new Registry(() => []);
	for (const text of texts) registry.add(new Finding(blockAt(text), null));
	const asked = vi.spyOn(Node.prototype, 'compareDocumentPosition');
	const last = blockAt(texts.at(-1)!);
	const [known] = registry.overlapping(last);
	registry.add(new Finding(last, null));
	registry.remove(known!);
	expect(registry.overlapping(last)).toHaveLength(1);
	expect(asked.mock.calls.length).toBeLessThanOrEqual(5);
});
