import { browser } from 'wxt/browser';
import { LOOK_UP } from '../../messages/content-ports';
import { lookUpSelection } from './look-up-selection';

/** “Look up in Zhudu” in the context menu of selected text. Firefox for Android has no such menus. */
export function followMenu(): void {
	if (!browser.contextMenus) return;
	browser.runtime.onInstalled.addListener(() => {
		// An update finds the item there.
		void browser.contextMenus.removeAll().then(() =>
			browser.contextMenus.create({
				id: LOOK_UP,
				title: browser.i18n.getMessage('cmdLookUp'),
				contexts: ['selection'],
			}),
		);
	});
	browser.contextMenus.onClicked.addListener(({ menuItemId, frameId, selectionText = '' }, tab) => {
		if (menuItemId === LOOK_UP && tab?.id !== undefined)
			void lookUpSelection(tab.id, frameId ?? 0, selectionText.trim());
	});
}
