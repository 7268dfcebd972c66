import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { ToPage } from '../../messages/protocol';
import { linkToTab, type TabView } from './tab-link';

/** Follows the active tab of this window: which it is, and what it shows now. */
export function useTab(): { view: TabView; post: (message: ToPage) => void } {
	const [view, setView] = useState<TabView>({ kind: 'waiting' });
	const send = useRef<(message: ToPage) => void>(() => {});
	// At once, not after the next painting: the reader waits for the rows.
	useLayoutEffect(() => {
		const end = new AbortController();
		let link = new AbortController();
		let current: number | undefined;
		const connect = async () => {
			const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
			if (end.signal.aborted) return;
			link.abort();
			link = new AbortController();
			// The same tab again: what it showed stays until it answers.
			if (tab?.id !== current) setView({ kind: 'waiting' });
			current = tab?.id;
			if (current === undefined) setView({ kind: 'unreadable' });
			else
				send.current = linkToTab({ tab: current, tell: setView, restart: () => void connect(), signal: link.signal });
		};
		const onActivated = () => void connect();
		const onUpdated = (id: number, { status }: { status?: string }) => {
			if (id === current && status === 'complete') void connect();
		};
		browser.tabs.onActivated.addListener(onActivated);
		browser.tabs.onUpdated.addListener(onUpdated);
		void connect();
		return () => {
			end.abort();
			link.abort();
			browser.tabs.onActivated.removeListener(onActivated);
			browser.tabs.onUpdated.removeListener(onUpdated);
		};
	}, []);
	return { view, post: useCallback((message: ToPage) => send.current(message), []) };
}
