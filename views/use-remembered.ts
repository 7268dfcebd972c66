import { useState } from 'preact/hooks';

/**
 * A choice that is kept on this device for the next time, or for as long as the tab is open (`sessionStorage`); `read` gives
 * undefined for what it can't use.
 */
export function useRemembered<T>(
	name: string,
	initial: T,
	read: (stored: unknown) => T | undefined,
	store: Storage = localStorage,
): [value: T, keep: (value: T) => void] {
	const [value, setValue] = useState(() => recall(store, name, read) ?? initial);
	return [
		value,
		(next) => {
			setValue(next);
			try {
				store.setItem(`${PREFIX}${name}`, JSON.stringify(next));
			} catch {
				// No room: it holds until the view is closed.
			}
		},
	];
}

const PREFIX = 'choice ';

function recall<T>(store: Storage, name: string, read: (stored: unknown) => T | undefined): T | undefined {
	try {
		return read(JSON.parse(store.getItem(`${PREFIX}${name}`) ?? 'null'));
	} catch {
		return undefined;
	}
}

/** Reads one of a few texts. */
export function oneOf<T extends string>(choices: readonly T[]): (stored: unknown) => T | undefined {
	return (stored) => choices.find((choice) => choice === stored);
}
