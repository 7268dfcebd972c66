import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadPacks, soundPacks } from './load';

const SHIPPED = fileURLToPath(new URL('packs/', import.meta.url));
const FILE = 'seed-articles/terms/reform.json';
let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'glossary-'));
	cpSync(SHIPPED, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes something else in a file of the copy. */
function edit(before: string | RegExp, after: string): void {
	const path = join(folder, FILE);
	writeFileSync(path, readFileSync(path, 'utf8').replace(before, after));
}

describe('packs to be compiled', () => {
	it('are all that is on disk', () => {
		expect(soundPacks(folder).map(({ written }) => written.length)).toEqual(
			loadPacks().map(({ written }) => written.length),
		);
	});

	it.each([
		['an empty list', /"except": \[[^\]]*\]/, '"except": []', /reform\.json:\d+: .*leave an empty list out/],
		['no JSON', '"topic":', 'topic:', /reform\.json:\d+: /],
		['a key that is none', '"pinyin":', '"pinyan": "a",\n"pinyin":', /reform\.json:\d+: .*pinyan/],
	])('lack no term without a word: %s', (_name, before, after, message) => {
		edit(before, after);
		expect(() => soundPacks(folder)).toThrow(message);
	});
});
