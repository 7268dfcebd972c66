import type { TestContext } from 'vitest';
import type { Target } from '../../scripts/browser/find';
import { ELSEWHERE, everywhere } from './once.mjs';
import { TARGET } from './session';

/**
 * For the first line of a test of what hangs on no engine, in a file of which others do: it is run in this browser only,
 * unless `ZHUDU_EVERYWHERE` is “1”. The report names it where it was left out.
 */
export function onlyIn(target: Target, skip: TestContext['skip']): void {
	skip(TARGET !== target && !everywhere(), ELSEWHERE);
}
