import { ownTermLabels, tablesOf } from '../matching/build/added-labels';
import { compileLabels } from '../matching/build/compile-labels';
import { type Lexicon, openLexicon } from '../matching/lexicon/lexicon';
import type { LexiconData } from '../matching/lexicon/lexicon-data';
import { compiledLexicon } from '../scripts/compiled-data';
import { median } from './statistics';
import { madeUpLabels } from './world/made-up-labels';

/**
 * What the labels of a large pack cost the background, once, and each frame that is read with them: milliseconds of CPU, so that a
 * busy machine matters less. `NODE_OPTIONS=--expose-gc npx tsx bench/added-labels.ts [labels]`, 100,000 where nothing is said.
 */
const [size = 100_000] = process.argv.slice(2).map(Number);
const ROUNDS = 101;

const data: LexiconData = JSON.parse(await compiledLexicon());
const terms = madeUpLabels(size, data.familiar).map((label, n) =>
	ownTermLabels({ id: `made-up-${n}`, labels: [label] }),
);
const work = compileLabels(terms, {
	id: 'made-up',
	version: '1',
	packs: ['made-up'],
	count: size,
	tables: tablesOf(data),
});
const steps: number[] = [];
let step = work.next();
while (!step.done) steps.push(time(() => (step = work.next())));
const { index, chunks } = step.value;
console.log(
	`${size} labels: compiled in ${ms(steps.reduce((sum, one) => sum + one, 0))}, steps of ${ms(median(steps))}, the longest ` +
		`${ms(Math.max(...steps))}; ${kB(chunks.join('').length)} in ${chunks.length} chunks, of which a frame reads those it needs`,
);
const WAYS = { without: [], with: [index] };
const opened: Lexicon[] = [];
for (const [way, added] of Object.entries(WAYS)) {
	const open = () => openLexicon(data, { added });
	const times = Array.from({ length: ROUNDS }, () => time(open));
	const before = heap();
	for (let round = 0; round < ROUNDS; round++) opened.push(open());
	console.log(`a frame opens the lexicon ${way} them: ${ms(median(times))}, ${kB((heap() - before) / ROUNDS)} of heap`);
}
console.log(`each frame is sent ${kB(JSON.stringify(index).length)} more`);

function time(run: () => void): number {
	const start = process.cpuUsage();
	run();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

function heap(): number {
	(globalThis as { gc?: () => void }).gc?.();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
}

function ms(value: number): string {
	return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

function kB(bytes: number): string {
	return `${Math.round(bytes / 1000)} kB`;
}
