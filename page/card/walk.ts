import type { Reader } from '../marking/reader';
import { isShown } from '../reading/is-shown';
import { type Found, markedIn, rangeOfFound } from '../reading/registry';
import type { Cards } from './cards';

/**
 * Goes to the next (or previous) occurrence in reading order and opens its card with the focus in it. Starts from the
 * open card, else from the selection, else from the first occurrence in view. In steps, see `runInSlices`.
 */
export function* walk({ reader, cards, step }: { reader: Reader; cards: Cards; step: 1 | -1 }): Generator<void> {
	const all = (yield* reader.findings.inOrder()).flatMap(markedIn);
	const at = all.findIndex(({ occurrence }) => occurrence === cards.lastSubject?.occurrence);
	const from = at >= 0 ? at + step : yield* firstFrom(all, step);
	for (let tried = 0; tried < all.length; tried++) {
		const found = all.at((from + tried * step) % all.length);
		yield;
		if (!found || !isShown(found)) continue;
		reveal({ found, cards });
		break;
	}
	reader.findings.letGo();
}

/** Brings an occurrence into view and opens its card, pinned, with the focus in it. */
export function reveal({ found, cards }: { found: Found; cards: Cards }): void {
	const range = rangeOfFound(found);
	if (!range) return;
	const box = range.getBoundingClientRect();
	if (box.top < 0 || box.bottom > window.innerHeight || box.left < 0 || box.right > window.innerWidth) {
		// An element can be scrolled to, a range can't; blocks are small enough.
		(range.startContainer.parentElement ?? found.finding.element).scrollIntoView({
			block: 'center',
			inline: 'nearest',
		});
	}
	const line = range.getClientRects()[0];
	if (line) cards.open({ found, range, line, pinned: true, focus: true });
}

/** Index of the first occurrence after the selection, or else in view; going backwards, of the one before it. */
function* firstFrom(all: Found[], step: 1 | -1): Generator<void, number> {
	const selection = window.getSelection();
	const anchor = selection && !selection.isCollapsed ? selection.focusNode : null;
	const isAfter = (found: Found) => {
		const range = rangeOfFound(found);
		if (!range) return false;
		if (anchor) return range.comparePoint(anchor, selection!.focusOffset) < 0;
		return range.getBoundingClientRect().bottom > 0;
	};
	// What is in view has its ranges; most often that spares looking at everything before it.
	const near = anchor ? -1 : yield* indexOf(all, (found) => found.finding.ranges !== null && isAfter(found));
	const first = near >= 0 ? near : yield* indexOf(all, isAfter);
	if (first < 0) return step > 0 ? 0 : -1;
	return step > 0 ? first : first - 1;
}

function* indexOf(all: Found[], isIt: (found: Found) => boolean): Generator<void, number> {
	for (const [index, found] of all.entries()) {
		if (isIt(found)) return index;
		yield;
	}
	return -1;
}
