import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Icon } from '../../components/Icon';
import { useStrings } from '../../components/strings/context';

/** The ways to the other views. */
export function PanelFooter({ sidePanel }: { sidePanel: boolean }) {
	const { panel } = useStrings();
	const [windowId, setWindowId] = useState<number>();
	useEffect(() => {
		void browser.windows.getCurrent().then(({ id }) => setWindowId(id));
	}, []);
	return (
		<nav class="row">
			<a class="button with-icon" href="/notebook.html" target="_blank" rel="noreferrer">
				<Icon name="book" /> {panel.notebook}
			</a>
			{!sidePanel && (
				<button type="button" class="button with-icon" onClick={() => void openSidePanel(windowId)}>
					<Icon name="panel" /> {panel.sidePanel}
				</button>
			)}
		</nav>
	);
}

/** Firefox's side panel, which the types of Chromium's API don't know. */
const { sidebarAction } = browser as typeof browser & { sidebarAction?: { open(): Promise<void> } };

/** Both browsers open it only in answer to a click: nothing is awaited before. */
async function openSidePanel(windowId: number | undefined): Promise<void> {
	if (sidebarAction) await sidebarAction.open();
	else if (windowId !== undefined) await browser.sidePanel.open({ windowId });
	close();
}
