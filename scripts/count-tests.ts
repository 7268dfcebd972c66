import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import { ELSEWHERE } from '../tests/e2e/once.mjs';

/** What a run of tests came to. */
export interface Counts {
	passed: number;
	failed: number;
	/** Names, each with the reason that the test gave. */
	skipped: { name: string; why: string }[];
	/** Names of tests that the other browser runs. */
	leftOut: string[];
	/** Where each failure stands: file, full name of the test (none where the file itself failed), first lines of the error. */
	failures: Failure[];
}

interface Failure {
	file: string;
	name: string;
	error: string;
}

/** How many lines of an error are told: its message, and the beginning of what was seen and expected. */
const LINES = 8;

/** A reporter for `scripts/test.mjs`: writes the counts into the file that `ZHUDU_COUNTS` names. */
export default class CountTests implements Reporter {
	onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
		const counts: Counts = { passed: 0, failed: errors.length, skipped: [], leftOut: [], failures: [] };
		const { failures } = counts;
		if (errors.length > 0) failures.push({ file: '', name: 'outside of any test', error: firstLines(errors) });
		for (const module of modules) {
			const file = relative(process.cwd(), module.moduleId);
			const before = counts.failed;
			for (const test of module.children.allTests()) {
				const result = test.result();
				if (result.state === 'passed') counts.passed += 1;
				else if (result.state === 'skipped' && result.note === ELSEWHERE) counts.leftOut.push(test.fullName);
				else if (result.state === 'skipped')
					counts.skipped.push({ name: test.fullName, why: result.note ?? 'no reason is given' });
				else {
					counts.failed += 1;
					failures.push({ file, name: test.fullName, error: firstLines(result.errors ?? []) });
				}
			}
			// A file that can't even be loaded, or whose hooks fail, has no failed test.
			if (module.state() === 'failed' && counts.failed === before) counts.failed += 1;
			const around = [...module.children.allSuites()].map((suite) => ({ name: suite.fullName, all: suite.errors() }));
			for (const { name, all } of [{ name: '', all: module.errors() }, ...around]) {
				if (all.length > 0) failures.push({ file, name, error: firstLines(all) });
			}
		}
		if (process.env.ZHUDU_COUNTS) writeFileSync(process.env.ZHUDU_COUNTS, JSON.stringify(counts));
	}
}

/** What each error says, the beginning of what was seen and expected, and where it was thrown. */
function firstLines(errors: readonly SerializedError[]): string {
	return errors
		.flatMap(({ name, message, diff, stacks }) => {
			const said = stripVTControlCharacters(`${name}: ${message}\n${diff ?? ''}`).split('\n');
			const places = (stacks ?? []).slice(0, 1).map(({ file, line }) => `at ${relative(process.cwd(), file)}:${line}`);
			return [...said.filter((line) => line.trim()).slice(0, LINES), ...places];
		})
		.join('\n');
}
