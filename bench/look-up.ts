import { findForTarget } from '../scripts/browser/find';
import { launch } from '../scripts/browser/launch';
import { servePlayground } from '../tests/playground/serve.mjs';
import { measureLookUp } from './look-up-times';

/** How long a look-up takes, alone: `npx tsx bench/look-up.ts [chrome|firefox]`. */

const target = process.argv[2] === 'firefox' ? 'firefox' : 'chrome';
const found = findForTarget(target);
if (!found) throw new Error(`there is no ${target} on this machine`);
const playground = await servePlayground();
const launched = await launch(found, { headless: true, prefs: { 'privacy.reduceTimerPrecision': false } });
const times = await measureLookUp(launched, { url: `${playground.url}/hard/words`, runs: 16 });
console.log(`${target}: cold ${times.cold} ms, warm ${times.warm} ms`);
await launched.browser.close();
await playground.close();
