import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ROOT } from './steps.mjs';

/** Oldest Node that the dependencies run on. */
const NEEDED = [20, 19];

/** Says what is wrong with this Node, or null when it will do. */
export function nodeFault(version = process.versions.node) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return null;
	return `Node ${NEEDED.join('.')} or newer is needed, this is ${version}. Get it from https://nodejs.org/ (20, 22 and 24 are tested).`;
}

/** Runs `npm ci` unless node_modules holds exactly what the lockfile says. */
export async function ensureInstalled() {
	const reason = installReason();
	if (!reason) return;
	console.log(`▸ Installing the dependencies (${reason})`);
	const started = Date.now();
	const ticker = setInterval(
		() => console.log(`  still installing, ${Math.round((Date.now() - started) / 1000)} s`),
		15_000,
	);
	try {
		await npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
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
	return null;
}

function readLock(path) {
	try {
		return JSON.parse(readFileSync(new URL(path, ROOT), 'utf8')).packages;
	} catch {
		return null;
	}
}

function npm(words) {
	const own = process.env.npm_execpath;
	const [command, args] = own?.endsWith('.js') ? [process.execPath, [own, ...words]] : ['npm', words];
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
