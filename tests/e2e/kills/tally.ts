import { appendFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { TARGET } from '../session';

const FOLDER = resolve(import.meta.dirname, '../../../.output/counts');
const FILE = join(FOLDER, `kills-${TARGET}.txt`);

/**
 * Plays a round of a long series and writes a line of what came of it, so that a series that is broken off has told what it
 * tried: when, what, `held`, `lost` or `broken off` (it did not come to its end), and what else the round has to say. `npx tsx tests/e2e/kills/count.ts` adds them up.
 */
export async function tallied(what: string, round: () => Promise<string | undefined>): Promise<void> {
	mkdirSync(FOLDER, { recursive: true });
	const write = (...cells: string[]) => appendFileSync(FILE, `${[new Date().toISOString(), ...cells].join('\t')}\n`);
	try {
		write(what, 'held', (await round()) ?? '');
	} catch (error) {
		const outcome = error instanceof Error && error.name === 'AssertionError' ? 'lost' : 'broken off';
		write(what, outcome, String(error).replaceAll(/\s+/g, ' ').slice(0, 500));
		throw error;
	}
}
