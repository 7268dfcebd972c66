import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bearsTint, type Colour, contrast, over, readColour, TINT } from './colour';

const hex = (text: string): Colour => [
	...([1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16)) as [number, number, number]),
	1,
];
const GROUNDS = [
	...['#ffffff', '#fafafa', '#fdf6e3', '#f5eedc', '#f4ecd8', '#eeeeee', '#dddddd', '#e8f0ff', '#ffd28c', '#777777'],
	...['#000000', '#0d1117', '#121212', '#1b1b1e', '#222222', '#333333', '#444444', '#8c1d18', '#003366'],
];
const TEXTS = [
	'#000000',
	'#222222',
	'#333333',
	'#666666',
	'#767676',
	'#888888',
	'#999999',
	'#cccccc',
	'#ffffff',
	'#0000ee',
];

describe.each(GROUNDS)('on %s', (ground) => {
	it.each(TEXTS)('a text in %s stays as legible as it must, and where it is tinted that is seen', (text) => {
		const [letters, below] = [hex(text), hex(ground)];
		if (!bearsTint(letters, below)) return;
		const tinted = over(TINT, below);
		expect(contrast(tinted, below)).toBeGreaterThanOrEqual(1.2);
		expect(contrast(letters, tinted)).toBeGreaterThanOrEqual(Math.min(4.5, contrast(letters, below)));
	});
});

it.each([
	['black on white', '#000000', '#ffffff', true],
	['the usual grey', '#333333', '#ffffff', true],
	['on cream', '#222222', '#f5eedc', true],
	['light on dark', '#dddddd', '#121212', true],
	['a pale caption, that would be paler', '#999999', '#ffffff', false],
	['just legible', '#767676', '#ffffff', false],
	['grey on black', '#888888', '#000000', false],
	['on the colour of the tint itself', '#000000', '#c08a30', false],
] as const)('%s', (_what, text, ground, tinted) => expect(bearsTint(hex(text), hex(ground))).toBe(tinted));

it.each([
	['rgb(1, 2, 3)', [1, 2, 3, 1]],
	['rgba(1, 2, 3, 0.5)', [1, 2, 3, 0.5]],
	['rgba(0, 0, 0, 0)', [0, 0, 0, 0]],
	['color(srgb 1 0 0.5 / 0.25)', [255, 0, 127.5, 0.25]],
	['color(display-p3 0 1 0)', [0, 255, 0, 1]],
	['oklab(0 -0.1 none / 0.5)', [0, 0, 0, 0.5]],
	['oklch(1 0 none)', [255, 255, 255, 1]],
	['oklab(0.6 0.1 -0.1)', [131, 131, 131, 1]],
	['lab(100 0 0 / 0.5)', [255, 255, 255, 0.5]],
])('%s', (css, parts) => {
	const read = readColour(css);
	expect(read.slice(0, 3).map(Math.round)).toEqual(parts.slice(0, 3).map(Math.round));
	expect(read[3]).toBe(parts[3]);
});

const read = (path: string) => readFileSync(resolve(import.meta.dirname, path), 'utf8');

it('the tint is that of the style sheet', () => {
	const tint = read('marks.css').match(/background-color: (rgb\([^)]*\))/)?.[1] ?? '';
	expect(readColour(tint)).toEqual(TINT);
});

it.each(GROUNDS)('one of the two rings around the card is seen on %s', (ground) => {
	const rings = [...read('../card/card-host.ts').matchAll(/0 0 0 [12]px (rgb\([^)]*\))/g)].map(([, css]) =>
		readColour(css!),
	);
	expect(rings).toHaveLength(2);
	const seen = rings.map((ring) => contrast(over(ring, hex(ground)), hex(ground)));
	expect(Math.max(...seen)).toBeGreaterThanOrEqual(1.5);
});
