import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { findNode } from './node.mjs';

/** The project's folder, as a URL with a slash at the end. */
export const ROOT = new URL('../', import.meta.url);

/** The words that run a tool of node_modules without a shell, the same on every platform. */
export function tool(name, args = [], { command = name.split('/').at(-1) } = {}) {
	const folder = new URL(`node_modules/${name}/`, ROOT);
	const { bin } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
	const script = typeof bin === 'string' ? bin : bin[command];
	return [fileURLToPath(new URL(script, folder)), ...args];
}

/** The words that run a TypeScript file of the project. */
export function typescript(file, args = []) {
	return ['--import', 'tsx', fileURLToPath(new URL(file, ROOT)), ...args];
}

/**
 * Runs Node, one that is new enough, with these words in the project's folder.
 *
 * @param {string[]} words
 * @param {{ quiet?: boolean, prefix?: string, env?: Record<string, string>, output?: Buffer[] }} [options] `quiet` shows
 *   the output only when it fails, and puts it into `output`; `prefix` stands before each of its lines.
 * @returns {Promise<number>} The exit code.
 */
export function runNode(words, { quiet = false, prefix, env = {}, output = [] } = {}) {
	const piped = quiet || prefix !== undefined;
	return new Promise((resolve, reject) => {
		const child = spawn(findNode() ?? process.execPath, words, {
			cwd: ROOT,
			env: { ...process.env, ...env },
			stdio: piped ? ['ignore', 'pipe', 'pipe'] : 'inherit',
		});
		for (const stream of [child.stdout, child.stderr]) {
			if (quiet) stream?.on('data', (chunk) => output.push(chunk));
			else if (piped) createInterface({ input: stream }).on('line', (line) => console.log(`${prefix}${line}`));
		}
		child.once('error', reject);
		child.once('close', (code) => {
			if (quiet && code !== 0) process.stderr.write(Buffer.concat(output));
			resolve(code ?? 1);
		});
	});
}
