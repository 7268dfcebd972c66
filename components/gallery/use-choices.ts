import { useEffect, useState } from 'preact/hooks';
import { type Choices, readChoices } from './choices';

/** The choices in this page's address. */
export function useChoices(): Choices {
	const [choices, setChoices] = useState(() => readChoices(location.hash));
	useEffect(() => {
		const end = new AbortController();
		addEventListener('hashchange', () => setChoices(readChoices(location.hash)), { signal: end.signal });
		return () => end.abort();
	}, []);
	return choices;
}
