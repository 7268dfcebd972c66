import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { termHash } from '../../components/notebook/route';

/**
 * In a narrow window an entry stands in the place of the list: it begins at its top, and going back finds the list where it was
 * left, with the focus on the term that was open. Give the list the ref.
 */
export function useListPlace(open: string | undefined): RefObject<HTMLDivElement | null> {
	const list = useRef<HTMLDivElement>(null);
	const left = useRef<{ term: string; top: number } | null>(null);
	// Read before the list is hidden: then the page is too short to tell.
	const top = list.current && isShown(list.current) ? scrollY : null;
	useLayoutEffect(() => {
		if (!list.current) return;
		if (open === undefined) {
			if (!left.current) return;
			scrollTo(0, left.current.top);
			list.current
				.querySelector<HTMLElement>(`[href="${termHash(left.current.term)}"]`)
				?.focus({ preventScroll: true });
			left.current = null;
		} else if (!isShown(list.current)) {
			left.current = { term: open, top: top ?? left.current?.top ?? 0 };
			scrollTo(0, 0);
		}
	}, [open]);
	return list;
}

function isShown({ offsetHeight }: HTMLElement): boolean {
	return offsetHeight > 0;
}
