import type { View } from '../typed';

/** Until the text is being saved. */
export const whenSaving = ({ page }: View) =>
	page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				const isSaving = () => document.querySelector('.note-status.saving') !== null && resolve();
				new MutationObserver(isSaving).observe(document, { attributes: true, childList: true, subtree: true });
			}),
	);
