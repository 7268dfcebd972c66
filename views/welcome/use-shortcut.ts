import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The keys of a command as the browser has them now; empty where it has none. */
export function useShortcut(name: string): string {
	const [keys, setKeys] = useState('');
	useEffect(() => {
		// On phones there are no commands.
		void browser.commands?.getAll().then((all) => {
			setKeys(all.find((command) => command.name === name)?.shortcut ?? '');
		});
	}, [name]);
	return keys;
}
