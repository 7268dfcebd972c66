#!/usr/bin/env node
// Built-in modules only: this file runs before anything is installed.
import { parseArgs } from 'node:util';
import { ensureInstalled } from './install.mjs';
import { nodeFault } from './node.mjs';

const USAGE = `Usage: npm test [-- options]

Lint and both builds; then the end-to-end tests in Chromium and in Firefox, side by side, and beside them glossary and
type check, unit, repo-shape and layer tests, and the gallery. The last line is “N passed, N failed”.

  --no-browsers  all but the browsers (npm run check)
  --help         this text

Tests of what hangs on no engine are run in one browser, and named at the end; with ZHUDU_EVERYWHERE=1 in both. Of real
pages some are read, with ZHUDU_PAGES=all all of them in both.
`;

const options = readOptions();
const fault = nodeFault();
if (fault) fail(fault);
await ensureInstalled().catch((error) => fail(error.message));
const { BROWSERS, BUILDS, CHECKS, END_TO_END, failed } = await import('./test-steps.mjs');

const phases = options['no-browsers'] ? [BUILDS, CHECKS] : [BUILDS, BROWSERS, END_TO_END];
const results = [];
for (const lanes of phases) await Promise.all(lanes.map(runLane));
report();
process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0;

/** One step after the other; what fails does not keep the others from being run. */
async function runLane(steps) {
	for (const [name, run] of steps) {
		const started = Date.now();
		const counts = await run().catch((error) => {
			console.error(error);
			return failed(String(error));
		});
		const seconds = (Date.now() - started) / 1000;
		results.push({ name, seconds, ...counts });
		console.log(`${counts.failed === 0 ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
	}
}

function report() {
	const width = Math.max(...results.map(({ name }) => name.length));
	console.log(`\n${'Step'.padEnd(width)}  passed  failed  skipped  seconds`);
	for (const { name, passed, failed, skipped, seconds } of results) {
		const cells = [
			[passed, 6],
			[failed, 6],
			[skipped.length, 7],
			[seconds.toFixed(1), 7],
		].map(([value, size]) => String(value).padStart(size));
		console.log(`${name.padEnd(width)}  ${cells.join('  ')}`);
	}
	for (const { name, skipped } of results) {
		for (const { name: test, why } of skipped) console.log(`\nSkipped in “${name}”: ${test}: ${why}`);
	}
	for (const { name, leftOut = [] } of results) {
		if (leftOut.length === 0) continue;
		console.log(
			`\nLeft out of “${name}”, run in the other browser (with ZHUDU_EVERYWHERE=1 in both):\n  ${leftOut.join('\n  ')}`,
		);
	}
	// Last, so that the end of a log that was cut tells what failed.
	for (const { name, failed, failures = [] } of results) {
		if (failed > 0 && failures.length === 0) console.log(`\nFailed: ${name}`);
		for (const { file, name: test, error } of failures) {
			console.log(`\nFailed: ${[name, file, test].filter(Boolean).join(' › ')}\n${error.replace(/^/gm, '  ')}`);
		}
	}
	const sum = (which) => results.reduce((all, result) => all + result[which], 0);
	console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
}

function readOptions() {
	try {
		const { values } = parseArgs({
			options: { 'no-browsers': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
		});
		if (!values.help) return values;
		process.stdout.write(USAGE);
		process.exit(0);
	} catch (error) {
		process.stderr.write(`${error.message}\n\n${USAGE}`);
		process.exit(2);
	}
}

function fail(message) {
	process.stderr.write(`${message}\n0 passed, 1 failed\n`);
	process.exit(1);
}
