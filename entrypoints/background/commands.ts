import { type Browser, browser } from 'wxt/browser';
import { LOOK_UP } from '../../messages/content-ports';
import { type FrameReport, PAGE_PORT } from '../../messages/protocol';
import { isSiteOn, switchSite } from '../../model/reach';
import { writeSettings } from '../../storage/settings/settings';
import { lookUpSelection } from './look-up-selection';

/** What the keyboard commands of the manifest do. */
export function followCommands(): void {
	browser.commands.onCommand.addListener((command, tab) => {
		void obey(command, tab).catch(() => {}); // A tab without our content script, or closed meanwhile.
	});
}

async function obey(command: string, tab: Browser.tabs.Tab | undefined): Promise<void> {
	if (command === 'open-notebook') return browser.runtime.openOptionsPage();
	const id = tab?.id ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
	if (id === undefined) return;
	if (command === LOOK_UP) await lookUpSelection(id);
	else if (command === 'toggle-page') await toggleSite(id);
	else await browser.tabs.sendMessage(id, { command }, { frameId: 0 });
}

/** Turns marking on this tab's site off or on again. */
async function toggleSite(tab: number): Promise<void> {
	const host = await hostOf(tab);
	if (host === undefined) return;
	await writeSettings((settings) => switchSite(settings, host, !isSiteOn(host, settings)));
}

/** Asks the page itself, which needs no permission to read addresses. */
function hostOf(tab: number): Promise<string | undefined> {
	const port = browser.tabs.connect(tab, { name: PAGE_PORT, frameId: 0 });
	return new Promise((resolve) => {
		port.onMessage.addListener(({ host }: FrameReport) => {
			resolve(host === '' ? undefined : host);
			port.disconnect();
		});
		port.onDisconnect.addListener(() => resolve(undefined));
	});
}
