import { useState } from 'preact/hooks';

/** A choice that is kept on this device for the next time; `read` gives undefined for what it can't use. */
export function useRemembered<T>(
	name: string,
	initial: T,
	read: (stored: unknown) => T | undefined,
): [value: T, keep: (value: T) => void] {
	const [value, setValue] = useState(() => recall(name, read) ?? initial);
	return [
		value,
		(next) => {
			setValue(next);
			try {
				localStorage.setItem(`${PREFIX}${name}`, JSON.stringify(next));
			} catch {
				// No room: it holds until the view is closed.
			}
		},
	];
}

const PREFIX = 'choice ';

function recall<T>(name: string, read: (stored: unknown) => T | undefined): T | undefined {
	try {
		return read(JSON.parse(localStorage.getItem(`${PREFIX}${name}`) ?? 'null'));
	} catch {
		return undefined;
	}
}

/** Reads one of a few texts. */
export function oneOf<T extends string>(choices: readonly T[]): (stored: unknown) => T | undefined {
	return (stored) => choices.find((choice) => choice === stored);
}
