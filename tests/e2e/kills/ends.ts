import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import type { Launched } from '../../../scripts/browser/launch';
import { until } from '../../../scripts/browser/until';

/** Closes the window that a page of the extension is in from `other`, in another window: no page outlives its own to tell. */
export async function closeWindow(page: Page, other: Page): Promise<void> {
	const id = await page.evaluate(async () => {
		const { tabs } = (globalThis as unknown as { chrome: typeof browser }).chrome;
		return (await tabs.getCurrent())!.windowId;
	});
	await other.evaluate(async (closed) => {
		const { windows } = (globalThis as unknown as { chrome: typeof browser }).chrome;
		if ((await windows.getCurrent()).id === closed) throw new Error('Both pages are in one window');
		await windows.remove(closed);
		const isThere = async () => (await windows.getAll()).some(({ id }) => id === closed);
		while (await isThere()) await new Promise((resolve) => setTimeout(resolve, 20));
	}, id);
}

let updates = 0;

/** Has a newer version of the extension take the place of the one that runs. */
export async function updateExtension({ browser: running, folder }: Launched): Promise<void> {
	const file = join(folder, 'manifest.json');
	const manifest = JSON.parse(readFileSync(file, 'utf8'));
	const version = [...manifest.version.split('.').slice(0, 3), ++updates].join('.');
	writeFileSync(file, JSON.stringify({ ...manifest, version }));
	await running.installExtension(folder);
}

/** What ends the background at once, whatever it does, made ready so that nothing is waited for when it is called. */
export async function backgroundEnder({ browser: running, target }: Launched): Promise<() => Promise<void>> {
	if (target === 'firefox') return () => terminateInFirefox(running);
	const found = running.targets().find((one) => one.type() === 'service_worker');
	const worker = await found?.worker();
	if (!worker) throw new Error('There is no background to be ended');
	// It is gone before the driver has let go of it.
	return () =>
		worker.close().catch((error: Error) => {
			if (!error.message.includes('detachFromTarget')) throw error;
		});
}

/** What the driver lets through to the browser itself, where its pages can't reach. */
interface Connection {
	send(method: string, parameters: object): Promise<{ result: { contexts: { context: string }[] } }>;
}

/** As “Terminate background script” of about:debugging does. */
async function terminateInFirefox(running: Launched['browser']): Promise<void> {
	const { connection } = running as unknown as { connection: Connection };
	const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
	await connection.send('script.callFunction', {
		// One that is asleep would be waited for until it wakes.
		functionDeclaration: `() => {
			const { extension } = WebExtensionPolicy.getByID('zhudu@zhudu.example');
			if (extension.backgroundState === 'stopped') return;
			return extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
		}`,
		target: { context: result.contexts[0]!.context },
		awaitPromise: true,
	});
}

/** Kills the browser, and tidies its profile as the next start needs it. */
export async function killBrowser({ browser: running }: Launched, profile: string): Promise<void> {
	const child = running.process()!;
	const gone = new Promise((resolve) => child.once('exit', resolve));
	child.kill('SIGKILL');
	await gone;
	await running.disconnect().catch(() => {});
	// What steers Firefox puts its preferences back when it sees the end.
	const setAside = ['prefs.js', 'user.js'].map((name) => join(profile, `${name}.puppeteer`));
	await until('the preferences put back', async () => !setAside.some((file) => existsSync(file)));
	for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket', 'lock', '.parentlock']) {
		rmSync(join(profile, lock), { force: true });
	}
}
