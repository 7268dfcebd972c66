import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** Firefox's side panel, which the types of Chromium's API don't know. */
const { sidebarAction } = browser as typeof browser & { sidebarAction?: { open(): Promise<void> } };

/** Opens the side panel; null where that can't be done. Both browsers do it only in answer to a click: nothing is awaited before. */
export function useSidePanel(): (() => Promise<void>) | null {
	const [windowId, setWindowId] = useState<number>();
	useEffect(() => {
		// In Firefox a frame within a web page knows of no windows.
		void browser.windows?.getCurrent().then(({ id }) => setWindowId(id));
	}, []);
	if (sidebarAction) return () => sidebarAction.open();
	if (!browser.sidePanel || windowId === undefined) return null;
	return () => browser.sidePanel.open({ windowId });
}
