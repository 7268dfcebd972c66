import type { Plugin } from 'vite';

/**
 * Writes what is no ASCII in the scripts that run in pages as escapes. Browsers keep a script with a single other character in twice the
 * memory, in every frame, and read it more slowly.
 */
export function asciiPlugin(): Plugin {
	return {
		name: 'zhudu-ascii',
		enforce: 'post',
		generateBundle(_options, bundle) {
			for (const file of Object.values(bundle)) {
				if (file.type !== 'chunk' || !/^content-scripts\/|^reading\.js$/.test(file.fileName)) continue;
				file.code = file.code.replace(
					/[^\0-\x7f]/g,
					(unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
				);
			}
		},
	};
}
