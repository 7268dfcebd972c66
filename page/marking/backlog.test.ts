import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Backlog } from './backlog';

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
	vi.useRealTimers();
});

const [text, list] = ['text', 'list'] as unknown as [Node, Node];

function makeBacklog() {
	const shown = { isBehind: false };
	const given: string[] = [];
	const life = new AbortController();
	const backlog = new Backlog({
		isBehind: () => shown.isBehind,
		onChanged: (node) => given.push(`changed ${node}`),
		onRestructured: (node) => given.push(`restructured ${node}`),
		signal: life.signal,
	});
	return { backlog, given, shown, life };
}

it('what changes in one task is given out at its end, each once, and first what came and went', async () => {
	const { backlog, given } = makeBacklog();
	backlog.changed(text);
	backlog.restructured(list);
	backlog.changed(text);
	expect(given).toEqual([]);
	await Promise.resolve();
	expect(given).toEqual(['restructured list', 'changed text']);
	expect(backlog.isEmpty).toBe(true);
});

it('while what was found before is not shown it waits, but not for long', async () => {
	const { backlog, given, shown } = makeBacklog();
	shown.isBehind = true;
	backlog.changed(text);
	await Promise.resolve();
	backlog.look();
	expect([given, backlog.isEmpty]).toEqual([[], false]);
	shown.isBehind = false;
	backlog.look();
	expect(given).toEqual(['changed text']);
	shown.isBehind = true;
	backlog.changed(list);
	await Promise.resolve();
	vi.advanceTimersByTime(500);
	expect(given).toEqual(['changed text', 'changed list']);
});

it('nothing is given out once it is over', async () => {
	const { backlog, given, shown, life } = makeBacklog();
	shown.isBehind = true;
	backlog.changed(text);
	life.abort();
	await Promise.resolve();
	vi.advanceTimersByTime(1_000);
	expect(given).toEqual([]);
});
