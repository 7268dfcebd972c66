import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CompiledPack } from '../../model/pack';
import { buildFolder } from '../../scripts/browser/launch';
import { TARGET } from './session';

/** What these tests change of a manifest. */
interface Manifest {
	background?: unknown;
	permissions: string[];
	web_accessible_resources: { resources: string[] }[];
}

/** A copy of the built extension with another manifest, and with no more than so many terms in each pack; gives its folder. */
export function changedBuild(
	change: (manifest: Manifest) => Manifest,
	{ terms = Number.POSITIVE_INFINITY } = {},
): string {
	const copy = mkdtempSync(join(tmpdir(), 'zhudu-changed-'));
	cpSync(buildFolder(TARGET), copy, { recursive: true });
	changeFile(join(copy, 'manifest.json'), change);
	if (terms < Number.POSITIVE_INFINITY) {
		const few = (pack: CompiledPack) => ({ ...pack, terms: pack.terms.slice(0, terms) });
		changeFile<CompiledPack[]>(join(copy, 'packs.json'), (packs) => packs.map(few));
	}
	return copy;
}

function changeFile<T>(path: string, change: (content: T) => T): void {
	writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))));
}
