import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** Folders that are made, not written. */
const MADE = new Set(['node_modules', '.git', '.output', '.wxt', '.zhudu-profile']);

/** A file of the project; `path` is relative to its root, with slashes. */
export interface SourceFile {
	path: string;
	bytes: Buffer;
}

/** Every file of the project that somebody wrote. */
export function projectFiles(): SourceFile[] {
	return [...walk(ROOT)].map((file) => ({
		path: relative(ROOT, file).split(sep).join('/'),
		bytes: readFileSync(file),
	}));
}

/** The TypeScript modules under these folders. */
export function modulesOf(folders: readonly string[]): { path: string; source: string }[] {
	return projectFiles()
		.filter(({ path }) => /\.tsx?$/.test(path) && folders.includes(path.split('/')[0]!))
		.map(({ path, bytes }) => ({ path, source: bytes.toString() }));
}

function* walk(folder: string): Generator<string> {
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		if (MADE.has(entry.name)) continue;
		const path = join(folder, entry.name);
		if (entry.isDirectory()) yield* walk(path);
		else if (entry.isFile()) yield path;
	}
}
