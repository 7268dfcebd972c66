import { browser } from 'wxt/browser';
import { type FrameReport, PAGE_PORT, type ToPage } from '../../messages/protocol';

/** What is known of a tab: its frames' reports, or that nothing answers there. */
export type TabView = { kind: 'waiting' } | { kind: 'unreadable' } | { kind: 'frames'; reports: FrameReport[] };

/** Milliseconds after which silence means that the page can't be read. */
const PATIENCE = 1_500;

interface TabLink {
	tab: number;
	tell: (view: TabView) => void;
	/** The link must be made anew. */
	restart: () => void;
	signal: AbortSignal;
}

/** Opens a port to every frame of a tab and tells of what they report, until the signal aborts. */
export function linkToTab({ tab, tell, restart, signal }: TabLink): (message: ToPage) => void {
	const reports = new Map<string, FrameReport>();
	const port = browser.tabs.connect(tab, { name: PAGE_PORT });
	let isConnected = true;
	let timer = setTimeout(() => tell({ kind: 'unreadable' }), PATIENCE);
	port.onMessage.addListener((message) => {
		const report = message as FrameReport;
		const isRestarted = report.top && [...reports.values()].some(({ top, frame }) => top && frame !== report.frame);
		// Reading began anew in the page (a setting changed): what the frames said before no longer holds.
		if (isRestarted) return restart();
		reports.set(`${report.frame} ${report.url}`, report);
		clearTimeout(timer);
		tell({ kind: 'frames', reports: [...reports.values()] });
	});
	port.onDisconnect.addListener(() => {
		// Read, or the browser reports it as an error that nobody looked at.
		void browser.runtime.lastError;
		isConnected = false;
		clearTimeout(timer);
		if (signal.aborted) return;
		// It answered before: the tab goes to another page, which will be linked to when it is there.
		if (reports.size > 0) timer = setTimeout(() => tell({ kind: 'unreadable' }), PATIENCE);
		else tell({ kind: 'unreadable' });
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
		if (isConnected) port.postMessage(message);
	};
}
