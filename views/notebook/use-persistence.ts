import { useEffect, useState } from 'preact/hooks';

/**
 * Asks the browser to keep what the reader wrote, when the notebook is opened: there the reader cares for it, and a browser that
 * puts the question to the reader does so in place. Its answer; null until it is there.
 */
export function usePersistence(): boolean | null {
	const [isPersisted, setPersisted] = useState<boolean | null>(null);
	useEffect(() => {
		void ask().then(setPersisted, () => {});
	}, []);
	return isPersisted;
}

async function ask(): Promise<boolean> {
	const { storage } = navigator;
	return (await storage.persisted()) || (await storage.persist());
}
