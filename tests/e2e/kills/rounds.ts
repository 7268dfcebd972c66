import type { TestContext } from 'vitest';
import { onlyIn } from '../only-in';

/** How often each kind of end is tried. */
export const KILLS = Number(process.env.ZHUDU_KILLS ?? 1);

/** The numbers of the rounds, from 1. */
export const rounds = Array.from({ length: KILLS }, (_, nth) => [nth + 1] as const);

/** In Firefox a round takes ten seconds and more: where each is tried once, what is much like others is tried in the other browser. */
export function likeOthers(skip: TestContext['skip']): void {
	if (KILLS === 1) onlyIn('chrome', skip);
}
