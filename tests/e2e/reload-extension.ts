import { until } from '../../scripts/browser/until';
import { type Session, TARGET } from './session';

/** Reloads the extension while pages are open, as an update does. */
export async function reloadExtension({ launched }: Session): Promise<void> {
	const { browser, folder } = launched;
	if (TARGET === 'firefox') {
		await browser.installExtension(folder); // over the one that is there
		return;
	}
	const old = browser.targets().find((target) => target.type() === 'service_worker');
	const worker = await old?.worker();
	await worker?.evaluate('chrome.runtime.reload()').catch(() => null);
	await until('the new service worker', async () => {
		const target = browser.targets().find((one) => one.type() === 'service_worker' && one !== old);
		return target !== undefined;
	});
}
