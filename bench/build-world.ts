import { copyFile, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { Target } from '../scripts/browser/find';
import { lexiconPlugin } from '../scripts/compiled-data';

/** Builds the benchmark's own small extension (see `world/content.ts`) into a temporary folder, whose path it gives. */
export async function buildWorld(target: Target): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'zhudu-bench-'));
	await build({
		configFile: false,
		publicDir: false,
		logLevel: 'error',
		plugins: [lexiconPlugin()],
		define: { 'import.meta.env.FIREFOX': JSON.stringify(target === 'firefox') },
		build: {
			target: 'es2024',
			minify: false,
			outDir: folder,
			lib: {
				entry: resolve(import.meta.dirname, 'world/content.ts'),
				formats: ['iife'],
				name: 'bench',
				fileName: () => 'content.js',
			},
		},
	});
	await copyFile(resolve(import.meta.dirname, '../page/marking/marks.css'), join(folder, 'marks.css'));
	await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest(), null, '\t'));
	return folder;
}

function manifest() {
	return {
		manifest_version: 3,
		name: 'Zhudu benchmark',
		version: '1',
		content_scripts: [
			{ matches: ['http://127.0.0.1/*'], js: ['content.js'], css: ['marks.css'], run_at: 'document_end' },
		],
		browser_specific_settings: { gecko: { id: 'zhudu@zhudu.example', strict_min_version: '140.0' } },
		host_permissions: ['http://127.0.0.1/*'],
	};
}
