import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFolder } from '../../scripts/browser/launch';
import { TARGET } from './session';

/** What these tests change of a manifest. */
interface Manifest {
	background?: unknown;
	permissions: string[];
	web_accessible_resources: { resources: string[] }[];
}

/** A copy of the built extension with another manifest; gives its folder. */
export function changedBuild(change: (manifest: Manifest) => Manifest): string {
	const copy = mkdtempSync(join(tmpdir(), 'zhudu-changed-'));
	cpSync(buildFolder(TARGET), copy, { recursive: true });
	const file = join(copy, 'manifest.json');
	writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')))));
	return copy;
}
