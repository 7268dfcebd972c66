import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** jieba's binary, for scripts, tests and the build. */
export function loadJieba(): Uint8Array<ArrayBuffer> {
	const web = createRequire(import.meta.url).resolve('jieba-wasm/web');
	return new Uint8Array(readFileSync(fileURLToPath(new URL('jieba_rs_wasm_bg.wasm', `file://${web}`))));
}
