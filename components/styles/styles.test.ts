import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const read = (path: string) => readFileSync(resolve(import.meta.dirname, path), 'utf8');

it.each([
	['reading-term', '.sample.background'],
	['reading-term-line', '.sample.underline'],
])('the marks of pages (%s) are what the settings show (%s)', (highlight, sample) => {
	const declarations = (css: string, selector: string) =>
		css
			.split(`${selector} {`)[1]
			?.split('}')[0]
			?.match(/(?:background-color|text-decoration): [^;]+/)?.[0];
	const mark = declarations(read('../../page/marking/marks.css'), `::highlight(${highlight})`);
	expect(mark).toBeDefined();
	expect(declarations(read('notebook.css'), sample)).toBe(mark);
});

it('scrollbars have a ground: the card lies on a page that would be seen through it', () => {
	expect(read('base.css')).toMatch(/scrollbar-color: (?!.*transparent).*;/);
});

it('the frame of the card is painted on as the card is', () => {
	const [, light, dark] = /--paper: light-dark\((#\w+), (#\w+)\)/.exec(read('tokens.css'))!;
	expect(read('../../page/card/card-frame.ts')).toContain(`PAPER = { light: '${light}', dark: '${dark}' }`);
});

it.each([
	[
		'a line that only keeps its room',
		/html:root \.notebook-head a:not\(\[aria-current\]\)[^{]*{\s*border-color: Canvas;/,
	],
	['the result that Enter would open', /\.hit\[aria-selected="true"\][^{]*{\s*outline: 2px solid Highlight;/],
	['the knob of a switch that is on', /input\[role="switch"\]:checked::before {\s*background: HighlightText;/],
])('where the system chooses the colours, %s is told from the rest', (_what, rule) => {
	expect(read('base.css').split('@media (forced-colors: active)')[1]).toMatch(rule);
});

it.each([
	['the answer that deletes a note stands below the question', 'entry.css', /\n\.delete-note {[^}]*display: grid;/],
	[
		'a note that is not saved says so in red',
		'entry.css',
		/\.note-status\.failed,\n\.note-status\.conflict {\s*color: var\(--bad\);/,
	],
	['the ring of what is tabbed to is seen whole in the card', 'card.css', /scroll-padding-block: 2.75rem 0.5rem;/],
	['the ring of what is tabbed to is seen whole in the notebook', 'notebook.css', /scroll-padding-block: 6rem 0.5rem;/],
	['places on the page are seen in forced colours', 'panel.css', /\.term-strip span {\s*forced-color-adjust: none;/],
])('%s', (_what, file, rule) => {
	expect(read(file)).toMatch(rule);
});
