import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Trail } from '../../components/trail';

/**
 * An entry begins at its top; going back from it finds the list where it was left, with the focus on the term that was open.
 * Give what scrolls the ref.
 */
export function useBodyPlace(trail: Trail): RefObject<HTMLElement | null> {
	const body = useRef<HTMLElement>(null);
	const left = useRef<{ term: string; top: number } | null>(null);
	const [first] = trail;
	const shown = trail.at(-1);
	// Read while the list is still there.
	if (first !== undefined) left.current ??= { term: first, top: body.current?.scrollTop ?? 0 };
	useLayoutEffect(() => {
		if (!body.current) return;
		if (shown !== undefined) {
			body.current.scrollTop = 0;
		} else if (left.current) {
			const { term, top } = left.current;
			left.current = null;
			body.current.scrollTop = top;
			body.current.querySelector<HTMLElement>(`[data-term="${CSS.escape(term)}"]`)?.focus({ preventScroll: true });
		}
	}, [shown]);
	return body;
}
