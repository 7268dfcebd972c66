import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import type { InlineConfig } from 'vite';

const ROOT = resolve(import.meta.dirname, '..');

/** The gallery is served from its own folder, with the whole project within reach. */
export const GALLERY: InlineConfig = {
	root: resolve(ROOT, 'components/gallery'),
	configFile: false,
	plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
	cacheDir: resolve(ROOT, 'node_modules/.vite/gallery'),
	server: { fs: { allow: [ROOT] } },
};
