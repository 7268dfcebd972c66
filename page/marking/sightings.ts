import type { Registry } from '../reading/registry';

/** More are not told of in one message. */
const MOST = 1000;

/**
 * Tells, when the reader leaves the page, which terms stood on it where the reader came; once, whatever happens afterwards.
 */
export function tellSightings({
	findings,
	tell,
	signal,
}: {
	findings: Registry;
	tell: (ids: string[]) => void;
	signal: AbortSignal;
}): void {
	const told = new AbortController();
	const onHidden = () => {
		if (document.visibilityState !== 'hidden') return;
		told.abort();
		const ids = new Set<string>();
		for (const { occurrences } of findings.all) for (const { terms } of occurrences) if (terms[0]) ids.add(terms[0]);
		if (ids.size > 0) tell([...ids].slice(0, MOST));
	};
	document.addEventListener('visibilitychange', onHidden, { signal: AbortSignal.any([signal, told.signal]) });
}
