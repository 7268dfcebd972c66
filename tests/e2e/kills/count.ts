import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Prints how often each kind of end was tried, and how often nothing was lost, from the lines of `tally.ts`. */
const FOLDER = resolve(import.meta.dirname, '../../../.output/counts');

for (const file of readdirSync(FOLDER).filter((name) => name.startsWith('kills-'))) {
	const counts = new Map<string, { held: number; tried: number }>();
	for (const line of readFileSync(join(FOLDER, file), 'utf8').trim().split('\n')) {
		const [, what = '', outcome] = line.split('\t');
		const count = counts.get(what) ?? { held: 0, tried: 0 };
		counts.set(what, { held: count.held + Number(outcome === 'held'), tried: count.tried + 1 });
	}
	console.log(file);
	for (const [what, { held, tried }] of counts) console.log(`  ${held} of ${tried}  ${what}`);
}
