import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { servePlayground } from '../tests/playground/serve.mjs';
import { browserAdvice } from './browser/advice';
import { findBrowser } from './browser/find';

/** Hot reload: serves the playground, and lets WXT open a browser on it and reload the extension at every change. */
const found = findBrowser(process.argv[2]);
if (!found) {
	process.stderr.write(browserAdvice(process.argv[2]));
	process.exit(1);
}
const playground = await servePlayground();
console.log(`▸ Playground: ${playground.url}`);
const wxt = fileURLToPath(new URL('../node_modules/wxt/bin/wxt.mjs', import.meta.url));
const child = spawn(process.execPath, [wxt, '-b', found.target], {
	stdio: 'inherit',
	env: { ...process.env, ZHUDU_DEV_URL: playground.url, ZHUDU_DEV_BROWSER: found.path },
});
child.once('exit', (code) => process.exit(code ?? 0));
