import type { Change } from '../model/change';

/** A follower is waited for at most so long (milliseconds): what is stored is not to count as unsaved for it. */
const PATIENCE = 2_000;

/** Hears of what one commit changed; who publishes waits for it, for a while. */
export type Follower = (changes: readonly Change[]) => unknown;

const followers = new Set<Follower>();

/** Calls the follower after each commit of this context, until the signal aborts. */
export function follow(follower: Follower, signal?: AbortSignal): void {
	if (signal?.aborted) return;
	followers.add(follower);
	signal?.addEventListener('abort', () => followers.delete(follower), { once: true });
}

/**
 * Tells the followers what was committed. Every repository calls it once after each commit, never before. A follower that
 * fails, or never ends, makes nothing undone: what is stored is stored.
 */
export async function publish(changes: readonly Change[]): Promise<void> {
	if (changes.length === 0) return;
	const heard = Promise.allSettled([...followers].map(async (follower) => follower(changes)));
	const { promise: late, resolve } = Promise.withResolvers<void>();
	const timer = setTimeout(resolve, PATIENCE);
	await Promise.race([heard, late]);
	clearTimeout(timer);
}
