import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Allowance } from '../reading/allowance';
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
	const time = { now: 0 };
	const allowance = new Allowance(() => time.now);
	const life = new AbortController();
	const backlog = new Backlog({
		isBehind: () => shown.isBehind,
		onAdded: (node) => given.push(`added ${node}`),
		onEditable: (element) => given.push(`editable ${element}`),
		onChanged: (node) => given.push(`changed ${node}`),
		onRestructured: (node) => given.push(`restructured ${node}`),
		allowance,
		signal: life.signal,
	});
	return { backlog, given, shown, life, allowance, time };
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

it('what is added is given out at once, up to where the page has used up what reading it may take; then all waits', async () => {
	const { backlog, given, allowance, time } = makeBacklog();
	backlog.added(text);
	expect(given).toEqual(['added text']);
	allowance.spend(10_000);
	backlog.added(list);
	backlog.changed(text);
	backlog.editable(list as Element);
	await Promise.resolve();
	backlog.look();
	expect([given.length, backlog.isEmpty]).toEqual([1, false]);
	time.now += allowance.rest;
	vi.advanceTimersByTime(1_500);
	expect(given).toEqual(['added text', 'editable list', 'added list', 'changed text']);
});
