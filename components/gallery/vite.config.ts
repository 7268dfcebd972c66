import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

/** Served from this folder, with the whole project within reach. */
export default defineConfig({
	root: import.meta.dirname,
	plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
	cacheDir: resolve(import.meta.dirname, '../../node_modules/.vite/gallery'),
	server: { fs: { allow: [resolve(import.meta.dirname, '../..')] } },
});
