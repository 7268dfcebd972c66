import type { ContestRow, Figure } from './results';

/** How the table names the contestants. */
export const NAMES: Record<ContestRow['contestant'], string> = {
	floor: 'floor: TreeWalker, .data',
	textContent: 'body.textContent',
	zhudu: 'Zhudu',
	zhuduWhole: 'Zhudu, the whole page',
	regexp: 'trie RegExp + <mark>',
	findAndReplace: 'findAndReplaceDOMText',
	markJsRegExp: 'mark.js, one RegExp',
	markJs: 'mark.js as documented',
};

/** The rows of one contest as lines of text. */
export function contestLines(rows: ContestRow[]): string[] {
	const [first] = rows;
	if (!first) return [];
	const lines = rows.map(({ contestant, runs, milliseconds, ratio, longest, found, firstScreen }) =>
		runs === 0
			? `  ${NAMES[contestant].padEnd(26)}  gave up`
			: [
					`  ${NAMES[contestant].padEnd(26)}`,
					`${milliseconds.toFixed(1).padStart(9)} ms`,
					`${ratio.toFixed(2).padStart(7)} × floor`,
					`longest ${longest.toFixed(1).padStart(7)} ms`,
					contestant === 'floor' || contestant === 'textContent' ? '' : `${String(found).padStart(6)} found`,
					firstScreen === null ? '' : `first screen ${firstScreen.toFixed(1)} ms`,
				].join('  '),
	);
	return [`${first.browser}, ${first.page}, medians of ${first.runs}`, ...lines];
}

/** The other figures as lines of text. */
export function figureLines(figures: Figure[]): string[] {
	return figures.map(({ browser, what, value, unit, atMost }) => {
		const goal = atMost === null ? '' : `at most ${atMost.toFixed(2)} ${unit}: ${value <= atMost ? 'met' : 'not met'}`;
		return `  ${(browser ?? '').padEnd(8)} ${what.padEnd(66)} ${value.toFixed(2).padStart(9)} ${unit.padEnd(4)} ${goal}`.trimEnd();
	});
}
