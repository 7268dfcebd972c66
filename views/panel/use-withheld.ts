import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** Whether the browser, as its user has told it, lets the extension read some sites only. */
export function useWithheld(): boolean {
	const [isWithheld, setWithheld] = useState(false);
	useEffect(() => {
		void browser.permissions.contains({ origins: ['<all_urls>'] }).then((all) => setWithheld(!all));
	}, []);
	return isWithheld;
}
