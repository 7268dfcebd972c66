/** How long a machine that does much else may take for what is waited for; only what fails waits so long. Milliseconds. */
export const LIMIT = 60_000;

/** The first and the longest pause between two questions. Milliseconds. */
const SHORT = 30;
const LONG = 250;

/**
 * Asks again until the answer is neither null, undefined nor false; fails with `what` after `timeout` milliseconds. What takes
 * long is asked for more and more seldom, since a question is work for the browser that is waited for; `every` keeps the pause.
 */
export async function until<T>(
	what: string,
	ask: () => Promise<T | null | undefined | false>,
	{ timeout = LIMIT, every }: { timeout?: number; every?: number } = {},
): Promise<T> {
	const deadline = Date.now() + timeout;
	let pause = every ?? SHORT;
	let last: unknown = 'no answer';
	do {
		try {
			const answer = await ask();
			if (answer !== null && answer !== undefined && answer !== false) return answer;
			last = answer;
		} catch (error) {
			last = error;
		}
		await new Promise((resolve) => setTimeout(resolve, pause));
		if (every === undefined) pause = Math.min(pause * 1.4, LONG);
	} while (Date.now() < deadline);
	throw new Error(`Waited ${timeout} ms in vain: ${what} (last: ${last})`);
}
