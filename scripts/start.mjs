#!/usr/bin/env node
// Built-in modules only: this file runs before anything is installed.
import { parseArgs } from 'node:util';
import { ensureInstalled } from './install.mjs';
import { nodeFault } from './node.mjs';
import { runNode, typescript } from './steps.mjs';

const USAGE = `Usage: npm start -- [options]

Builds Zhudu and opens a browser with it on the playground, a newspaper that we wrote ourselves.

  --browser NAME|PATH  chrome, chromium, edge, firefox, or the path of one of these
  --headless           walk through by itself and write screenshots (the same happens without a display)
  --no-build           use the last build
  --help               this text
`;

const options = readOptions();
if (options.help) {
	process.stdout.write(USAGE);
	process.exit(0);
}
const fault = nodeFault();
if (fault) fail(fault);

try {
	await ensureInstalled();
	process.on('SIGINT', () => {}); // the child gets it too, and closes the browser
	process.exitCode = await runNode(typescript('scripts/open.ts', process.argv.slice(2)));
} catch (error) {
	fail(error.message);
}

function readOptions() {
	try {
		return parseArgs({
			options: {
				browser: { type: 'string' },
				headless: { type: 'boolean' },
				'no-build': { type: 'boolean' },
				help: { type: 'boolean', short: 'h' },
			},
		}).values;
	} catch (error) {
		process.stderr.write(`${error.message}\n\n${USAGE}`);
		process.exit(2);
	}
}

function fail(message) {
	process.stderr.write(`${message}\n`);
	process.exit(1);
}
