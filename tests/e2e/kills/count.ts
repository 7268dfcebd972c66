import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Prints how often each kind of end was tried, and what came of it, from the lines of `tally.ts`. */
const FOLDER = resolve(import.meta.dirname, '../../../.output/counts');

for (const file of readdirSync(FOLDER).filter((name) => name.startsWith('kills-'))) {
	const counts = new Map<string, Record<string, number>>();
	for (const line of readFileSync(join(FOLDER, file), 'utf8').trim().split('\n')) {
		const [, what = '', outcome = ''] = line.split('\t');
		const count = counts.get(what) ?? {};
		counts.set(what, { ...count, [outcome]: (count[outcome] ?? 0) + 1 });
	}
	console.log(file);
	for (const [what, count] of counts) console.log(`  ${what}: ${JSON.stringify(count)}`);
}
