import type { Browser } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { waitForMark } from '../../scripts/browser/marks';
import { visit } from '../../scripts/browser/pages';
import { TARGET, useSession } from './session';

const session = useSession({ storesNothing: true });

it('nothing of ours runs in a private window', async () => {
	const url = `${session.playground.url}/articles/harbour`;
	if (TARGET === 'firefox') expect(await isAllowedInPrivate(session.launched.browser)).toBe(false);
	else {
		const context = await session.launched.browser.createBrowserContext();
		const page = await context.newPage();
		await visit(page, url);
		// One that was opened later has its marks: it had its turn.
		await waitForMark(await session.open('/articles/harbour'), '新质生产力');
		expect(await page.evaluate(() => [CSS.highlights.size, document.querySelectorAll('html > div').length])).toEqual([
			0, 0,
		]);
		await context.close();
	}
});

/** Its driver opens no private window; the browser itself says whether we may be there. */
async function isAllowedInPrivate(browser: Browser): Promise<boolean> {
	const { connection } = browser as unknown as {
		connection: { send(method: string, parameters: object): Promise<{ result: object }> };
	};
	const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
	const { contexts } = tree.result as { contexts: { context: string }[] };
	const { result } = await connection.send('script.callFunction', {
		functionDeclaration: `() => WebExtensionPolicy.getByID('zhudu@zhudu.example').privateBrowsingAllowed`,
		target: { context: contexts[0]!.context },
		awaitPromise: true,
	});
	return (result as { result: { value: boolean } }).result.value;
}
