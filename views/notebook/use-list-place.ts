import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { termHash } from '../../components/notebook/route';

/** Where the list was left: how far it was scrolled, and how high the row of the term stood in the window, CSS px. */
interface Left {
	term: string;
	top: number;
	row: number | undefined;
}

/**
 * In a narrow window an entry stands in the place of the list: it begins at its top, and going back finds the list where it was
 * left, with the focus on the term that was open. Give the list the ref.
 */
export function useListPlace(open: string | undefined): RefObject<HTMLDivElement | null> {
	const list = useRef<HTMLDivElement>(null);
	const left = useRef<Left | null>(null);
	const rowOf = (term: string) => list.current?.querySelector<HTMLElement>(`[href="${termHash(term)}"]`);
	// Read before the list is hidden: then the page is too short to tell.
	const now =
		open !== undefined && list.current && isShown(list.current)
			? { term: open, top: scrollY, row: rowOf(open)?.getBoundingClientRect().top }
			: null;
	useLayoutEffect(() => {
		if (!list.current) return;
		if (open === undefined) {
			if (!left.current) return;
			const { term, top, row } = left.current;
			left.current = null;
			scrollTo(0, top);
			const shown = rowOf(term);
			shown?.focus({ preventScroll: true });
			// Rows that were never laid out since are not as high as they were thought to be.
			if (shown && row !== undefined) scrollBy(0, shown.getBoundingClientRect().top - row);
		} else if (!isShown(list.current)) {
			left.current = now ?? { term: open, top: left.current?.top ?? 0, row: undefined };
			scrollTo(0, 0);
		}
	}, [open]);
	return list;
}

function isShown({ offsetHeight }: HTMLElement): boolean {
	return offsetHeight > 0;
}
