import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, 'node_modules', '.cache', 'zhudu');

/** All that a compiler may read: the data, its own code, and the versions of its packages. */
const INPUTS = ['model', 'text', 'glossary', 'matching', 'formats/cedict', 'package-lock.json'];

/** What `compile` gives, made once for each state of the glossary and its compilers and kept in node_modules. */
export async function compiledOnce(name: string, compile: () => Promise<string>): Promise<string> {
	const file = join(CACHE, `${name}-${hashInputs()}.json`);
	if (existsSync(file)) return readFileSync(file, 'utf8');
	const made = await compile();
	keep(name, file, made);
	return made;
}

function hashInputs(): string {
	const sum = createHash('sha256');
	for (const file of INPUTS.flatMap((path) => filesOf(path)))
		sum.update(`${file}\0`).update(readFileSync(join(ROOT, file)));
	return sum.digest('hex').slice(0, 16);
}

/** The file itself, or every module and data file below the folder but tests; nothing if it is not there. */
function filesOf(path: string): string[] {
	if (!existsSync(join(ROOT, path))) return [];
	if (path.endsWith('.json')) return [path];
	return readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.(ts|json)$/.test(name) && !/\.test\.ts$/.test(name))
		.sort()
		.map((name) => join(path, name));
}

/** Takes the place of what was kept for older states. Written whole or not at all, for another process may read it. */
function keep(name: string, file: string, text: string): void {
	try {
		mkdirSync(CACHE, { recursive: true });
		for (const old of readdirSync(CACHE)) if (old.startsWith(`${name}-`)) rmSync(join(CACHE, old), { force: true });
		writeFileSync(`${file}.${process.pid}`, text);
		renameSync(`${file}.${process.pid}`, file);
	} catch {
		// Then it is compiled again the next time.
	}
}
