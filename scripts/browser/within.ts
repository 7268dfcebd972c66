/** Says every so many milliseconds what is waited for. */
const PATIENCE = 15_000;

/** Waits for a promise no longer than so many milliseconds, and meanwhile says what for. */
export async function within<T>(what: string, limit: number, promise: Promise<T>): Promise<T> {
	const started = Date.now();
	const seconds = () => Math.round((Date.now() - started) / 1000);
	const ticker = setInterval(() => console.log(`  … still waiting for: ${what} (${seconds()} s)`), PATIENCE);
	const deadline = Promise.withResolvers<never>();
	const timer = setTimeout(() => deadline.reject(new Error(`Waited ${seconds()} s in vain: ${what}`)), limit);
	try {
		return await Promise.race([promise, deadline.promise]);
	} finally {
		clearInterval(ticker);
		clearTimeout(timer);
	}
}
