import { browser } from 'wxt/browser';
import { termHash } from '../../components/notebook/route';
import { LOOK_UP } from '../../messages/content-ports';
import { textId } from '../../model/dictionary';
import { LIMITS } from '../../model/limits';

/**
 * Has a tab look up what is selected in it, and where it can't, the notebook.
 *
 * @param frameId the frame to ask; otherwise that in which the reader is
 * @param text what is selected, if that is known
 */
export async function lookUpSelection(tab: number, frameId?: number, text = ''): Promise<void> {
	const isHere = frameId !== undefined;
	const did: unknown = await browser.tabs
		.sendMessage(tab, { command: LOOK_UP, isHere }, isHere ? { frameId } : {})
		.catch(() => false); // A page of the browser's own, or one without our script.
	if (did !== true && text !== '' && text.length <= LIMITS.selection) await openNotebookAt(textId(text));
}

/** Opens the notebook at a term, a word or a text, by its id. */
export async function openNotebookAt(
	id: string,
	disposition: 'newTab' | 'newBackground' | 'here' = 'newTab',
): Promise<void> {
	const url = browser.runtime.getURL(`/notebook.html${termHash(id)}`);
	if (disposition === 'here') await browser.tabs.update({ url });
	else await browser.tabs.create({ url, active: disposition === 'newTab' });
}
