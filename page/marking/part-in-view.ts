import type { Occurrence } from '../../matching/occurrence';
import { boxOfLongLine } from '../reading/long-line';
import { rangeOf } from '../reading/pieces';
import type { Finding } from '../reading/registry';
import { type Box, boxOfLines, inView, inViewOfLine, viewWith } from './in-view';

/** Of more text than this only the ends are measured, UTF-16 code units: the box around it takes as long as it has elements. */
const LONG = 4_000;
/** Viewports around the viewport that count as in view where it is only known about where a place lies. */
const UNSURE = 3;

/** The occurrences of a finding that lie in view; in steps, see `inView`. */
export function* partInView(
	{ block, pieces, occurrences }: Finding,
	{ view, budget, isVertical }: { view: Box; budget: { left: number }; isVertical: boolean },
): Generator<void, Occurrence[]> {
	const line = boxOfLongLine(block);
	if (line) {
		const wide = viewWith({ margin: UNSURE });
		return inViewOfLine(occurrences, { line, length: block.raw.length, view: wide, isVertical });
	}
	const boxFrom = (start: number, end: number) => rangeOf(pieces, start, end)?.getBoundingClientRect();
	const box = (first: Occurrence, last: Occurrence) => {
		if (last.end - first.start <= LONG) return boxFrom(first.start, last.end);
		const [a, b] = [boxFrom(first.start, first.end), boxFrom(last.start, last.end)];
		return a && b && boxOfLines(a, b, { isVertical });
	};
	return yield* inView(occurrences, box, view, budget);
}
