import { LIMITS } from '../../model/limits';
import type { Earlier, Note } from '../../model/note';

/** What is typed within this time of a kept text is the same sitting (milliseconds). */
const SITTING = 10 * 60_000;
/** A change that takes away more than this is kept at once (UTF-16 code units). */
const LOSS = 20;

/**
 * The earlier texts of a note that is about to be written over, newest first. A text is kept when a new sitting begins, when
 * much of it goes, or when it comes out of the bin as another one; within a sitting its steps are not.
 */
export function keepEarlier(stored: Note, next: string, now: number): Earlier[] {
	const known = stored.earlier ?? [];
	const { text, updated, deleted } = stored;
	if (text.trim() === '' || text === next || known[0]?.text === text) return known;
	const isNewSitting = now - updated > SITTING;
	if (deleted === undefined && !isNewSitting && !losesMuch(text, next)) return known;
	return bounded([{ text, written: updated, ...(deleted !== undefined && { binned: true as const }) }, ...known]);
}

/** Joins the earlier texts of two copies of a note: each text once, newest first. */
export function mergeEarlier(...lists: Earlier[][]): Earlier[] {
	const byText = new Map<string, Earlier>();
	for (const one of lists.flat().sort((a, b) => b.written - a.written))
		if (!byText.has(one.text)) byText.set(one.text, one);
	return bounded([...byText.values()]);
}

/** The newest ones that there is room for. */
function bounded(earlier: Earlier[]): Earlier[] {
	let room = LIMITS.earlierText;
	return earlier.slice(0, LIMITS.earlier).filter(({ text }) => {
		room -= text.length;
		return room >= 0;
	});
}

/** Whether a text gets shorter than typing and mending would make it. */
function losesMuch(before: string, after: string): boolean {
	let head = 0;
	while (head < before.length && before[head] === after[head]) head++;
	let tail = 0;
	while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
	return before.length - head - tail > LOSS;
}
