#!/usr/bin/env node
// Built-in modules only: this file runs before anything is installed.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './install.mjs';
import { installBrowsers } from './install-browsers.mjs';
import { nodeFault } from './node.mjs';
import { ROOT, runNode, tool, typescript } from './steps.mjs';

const USAGE = `Usage: npm test [-- options]

Type check, lint, unit, repo-shape and layer tests, glossary check, both builds, then the same end-to-end tests in
Chromium and in Firefox. The last line is “N passed, N failed”.

  --no-browsers  all but the browsers (npm run check)
  --help         this text
`;

const REPORTS = fileURLToPath(new URL('.output/reports/', ROOT));

/** Vite warns of a future default that its own loader of TypeScript does not meet yet. */
const QUIET = { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };

const { values: options } = readOptions();
const fault = nodeFault();
if (fault) fail(fault);
await ensureInstalled().catch((error) => fail(error.message));
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

/** Each gives what it counted. A step without a count of its own counts as one test. */
const steps = [
	['Type check', typeCheck],
	['Lint and format', () => whole(tool('@biomejs/biome', ['check']))],
	['Unit, layer and repo tests', () => vitest('unit', [])],
	['Glossary check', () => whole(typescript('scripts/glossary-check.ts'), { quiet: true })],
	['Build for Chromium', () => whole(tool('wxt', ['build', '-b', 'chrome']), { quiet: true })],
	['Build for Firefox', () => whole(tool('wxt', ['build', '-b', 'firefox']), { quiet: true })],
];
if (!options['no-browsers']) {
	steps.push(['Browsers and Chinese font', installBrowsers]);
	for (const [name, project] of [
		['Chromium', 'chromium'],
		['Firefox', 'firefox'],
	]) {
		steps.push([
			`End to end in ${name}`,
			() => vitest(project, ['--config', 'tests/e2e/vitest.config.ts', '--project', project]),
		]);
	}
}

const results = [];
for (const [name, run] of steps) {
	console.log(`\n▸ ${name}`);
	const started = Date.now();
	const counts = await run().catch((error) => {
		console.error(error);
		return { passed: 0, failed: 1, skipped: 0 };
	});
	results.push({ name, seconds: (Date.now() - started) / 1000, ...counts });
}
const failed = report();
process.exitCode = failed === 0 ? 0 : 1;

/** WXT writes the types of the paths that the extension has. */
async function typeCheck() {
	const prepared = await whole(tool('wxt', ['prepare']), { quiet: true });
	return prepared.failed > 0 ? prepared : whole(tool('typescript', ['--noEmit'], { command: 'tsc' }));
}

async function whole(words, how) {
	const ok = (await runNode(words, how)) === 0;
	return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

async function vitest(name, args) {
	const file = `${REPORTS}${name}.json`;
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const code = await runNode(tool('vitest', ['run', ...args, ...reporters]), { env: QUIET });
	const { passed, failed, skipped } = count(file);
	// A file that cannot even be loaded fails the run without a failed test.
	return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, skipped };
}

function count(file) {
	try {
		const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(file, 'utf8'));
		return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
	} catch {
		return { passed: 0, failed: 1, skipped: 0 };
	}
}

function report() {
	const width = Math.max(...results.map(({ name }) => name.length));
	console.log(`\n${'Step'.padEnd(width)}  passed  failed  skipped  seconds`);
	const sum = { passed: 0, failed: 0, skipped: 0 };
	for (const { name, passed, failed, skipped, seconds } of results) {
		const cells = [
			[passed, 6],
			[failed, 6],
			[skipped, 7],
			[seconds.toFixed(1), 7],
		].map(([value, size]) => String(value).padStart(size));
		console.log(`${name.padEnd(width)}  ${cells.join('  ')}`);
		sum.passed += passed;
		sum.failed += failed;
		sum.skipped += skipped;
	}
	if (sum.skipped > 0) console.log(`\n${sum.skipped} skipped (each says why above)`);
	console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
	return sum.failed;
}

function readOptions() {
	try {
		const read = parseArgs({ options: { 'no-browsers': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
		if (!read.values.help) return read;
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
