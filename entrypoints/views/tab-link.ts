import { browser } from 'wxt/browser';
import { type FrameReport, PAGE_PORT, type ToPage } from '../../messages/protocol';

/** What is known of a tab: its frames' reports, or that nothing answers there. */
export type TabView = { kind: 'waiting' } | { kind: 'unreadable' } | { kind: 'frames'; reports: FrameReport[] };

/** Milliseconds after which silence means that the page can't be read. */
const PATIENCE = 1_500;

/** Opens a port to every frame of a tab and tells of what they report, until the signal aborts. */
export function linkToTab(tab: number, tell: (view: TabView) => void, signal: AbortSignal): (message: ToPage) => void {
	const reports = new Map<string, FrameReport>();
	const port = browser.tabs.connect(tab, { name: PAGE_PORT });
	let open = true;
	tell({ kind: 'waiting' });
	const timer = setTimeout(() => reports.size === 0 && tell({ kind: 'unreadable' }), PATIENCE);
	port.onMessage.addListener((message) => {
		const report = message as FrameReport;
		reports.set(`${report.frame} ${report.url}`, report);
		tell({ kind: 'frames', reports: [...reports.values()] });
	});
	port.onDisconnect.addListener(() => {
		// Read, or the browser reports it as an error that nobody looked at.
		void browser.runtime.lastError;
		open = false;
		clearTimeout(timer);
		if (!signal.aborted) tell({ kind: 'unreadable' });
	});
	signal.addEventListener(
		'abort',
		() => {
			clearTimeout(timer);
			port.disconnect();
		},
		{ once: true },
	);
	return (message) => {
		if (open) port.postMessage(message);
	};
}
