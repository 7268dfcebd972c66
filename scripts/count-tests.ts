import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** What a run of tests came to. */
export interface Counts {
	passed: number;
	failed: number;
	/** Names, each with the reason that the test gave. */
	skipped: { name: string; why: string }[];
}

/** A reporter for `scripts/test.mjs`: writes the counts into the file that `ZHUDU_COUNTS` names. */
export default class CountTests implements Reporter {
	onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
		const counts: Counts = { passed: 0, failed: errors.length, skipped: [] };
		for (const module of modules) {
			// A file that can't even be loaded, or whose hooks fail, has no failed test.
			const before = counts.failed;
			for (const test of module.children.allTests()) {
				const result = test.result();
				if (result.state === 'passed') counts.passed += 1;
				else if (result.state === 'skipped')
					counts.skipped.push({ name: test.fullName, why: result.note ?? 'no reason is given' });
				else counts.failed += 1;
			}
			if (module.state() === 'failed' && counts.failed === before) counts.failed += 1;
		}
		if (process.env.ZHUDU_COUNTS) writeFileSync(process.env.ZHUDU_COUNTS, JSON.stringify(counts));
	}
}
