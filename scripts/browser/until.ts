/** How long a machine that does much else may take for what is waited for; only what fails waits so long. Milliseconds. */
export const LIMIT = 60_000;

/** Asks again until the answer is neither null, undefined nor false; fails with `what` after `timeout` milliseconds. */
export async function until<T>(
	what: string,
	ask: () => Promise<T | null | undefined | false>,
	{ timeout = LIMIT, every = 50 } = {},
): Promise<T> {
	const deadline = Date.now() + timeout;
	let last: unknown = 'no answer';
	do {
		try {
			const answer = await ask();
			if (answer !== null && answer !== undefined && answer !== false) return answer;
			last = answer;
		} catch (error) {
			last = error;
		}
		await new Promise((resolve) => setTimeout(resolve, every));
	} while (Date.now() < deadline);
	throw new Error(`Waited ${timeout} ms in vain: ${what} (last: ${last})`);
}
