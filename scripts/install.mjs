import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { advice, findNode } from './node.mjs';
import { ROOT } from './steps.mjs';

/** Sees to it that node_modules holds exactly what the lockfile says, and that there is a Node to run it. */
export async function ensureInstalled() {
	const reason = installReason();
	if (reason) await install(reason);
	if (!findNode()) throw new Error(advice());
}

async function install(reason) {
	console.log(`▸ Installing the dependencies (${reason})`);
	const started = Date.now();
	const ticker = setInterval(
		() => console.log(`  still installing, ${Math.round((Date.now() - started) / 1000)} s`),
		15_000,
	);
	try {
		await npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']);
	} finally {
		clearInterval(ticker);
	}
	console.log(`  installed in ${Math.round((Date.now() - started) / 1000)} s`);
}

/** Why an install is due: compares the lockfile with npm's own record of what it put into node_modules. */
function installReason() {
	const wanted = readLock('package-lock.json');
	const present = readLock('node_modules/.package-lock.json');
	if (!present) return 'nothing is installed yet';
	for (const [path, { version, optional, devOptional }] of Object.entries(wanted)) {
		if (path === '' || (present[path]?.version ?? null) === (version ?? null)) continue;
		if (!present[path] && (optional || devOptional)) continue; // for another platform
		return `${path.replace(/^.*node_modules\//, '')} ${version} is missing or differs`;
	}
	return findNode() ? null : 'a newer Node is needed, npm may bring it';
}

function readLock(path) {
	try {
		return JSON.parse(readFileSync(new URL(path, ROOT), 'utf8')).packages;
	} catch {
		return null;
	}
}

function npm(words) {
	// Where npm started us with the Node it once installed, npm itself runs in the machine's own, which can't be taken away.
	const { npm_execpath: own, npm_node_execpath: node = process.execPath } = process.env;
	const [command, args] = own?.endsWith('.js') ? [node, [own, ...words]] : ['npm', words];
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, {
			cwd: ROOT,
			stdio: 'inherit',
			shell: process.platform === 'win32' && command === 'npm',
		});
		child.once('error', reject);
		child.once('close', (code) => {
			if (code === 0) resolve();
			else
				reject(
					new Error(
						`npm ${words[0]} ended with ${code}. Without a network, or behind a proxy? Its own message is above.`,
					),
				);
		});
	});
}
