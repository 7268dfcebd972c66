import { inTurn, together } from '../reading/slices';

/** Marks are registered this far beyond the viewport. */
const NEAR = '90%';

/** What has come near the viewport or gone away from it. */
export interface Moves {
	near: Element[];
	away: Element[];
	/** Whether any of it can be seen, or nearly. */
	isUrgent: boolean;
}

/** Tells which elements are near the viewport. */
export class Nearby {
	readonly #near = new Set<Element>();
	/** Those that are observed now: by the time that an element is looked at it may not be any more. */
	readonly #observed = new WeakSet<Element>();
	readonly #observer: IntersectionObserver;

	constructor({ onMoved, signal }: { onMoved: (moves: Moves) => void; signal: AbortSignal }) {
		// Of a page that was read in one go ten thousand may be told of at once.
		const listen = inTurn(signal);
		this.#observer = new IntersectionObserver((entries) => listen(together(this.#hear(entries, onMoved))), {
			rootMargin: NEAR,
		});
		signal.addEventListener('abort', () => this.#observer.disconnect());
	}

	*#hear(entries: IntersectionObserverEntry[], onMoved: (moves: Moves) => void): Generator<void> {
		const moves: Moves = { near: [], away: [], isUrgent: false };
		for (const entry of entries) {
			const { target } = entry;
			if (!this.#observed.has(target)) continue;
			if (isNear(entry)) {
				moves.isUrgent ||= isNearlySeen(entry);
				if (!this.#near.has(target)) moves.near.push(target);
				this.#near.add(target);
			} else if (this.#near.delete(target)) moves.away.push(target);
			yield;
		}
		if (moves.near.length + moves.away.length > 0) onMoved(moves);
	}

	has(element: Element): boolean {
		return this.#near.has(element);
	}

	observe(element: Element): void {
		this.#observed.add(element);
		this.#observer.observe(element);
	}

	unobserve(element: Element): void {
		this.#near.delete(element);
		this.#observed.delete(element);
		this.#observer.unobserve(element);
	}
}

function isNear({ isIntersecting, target, boundingClientRect: { width, height } }: IntersectionObserverEntry): boolean {
	// An element without a box of its own is never said to intersect, though what is in it may be seen.
	return isIntersecting || (width === 0 && height === 0 && getComputedStyle(target).display === 'contents');
}

/** Whether an element is within a fifth of a viewport from it. */
function isNearlySeen({ boundingClientRect: { top, bottom, left, right } }: IntersectionObserverEntry): boolean {
	const [x, y] = [innerWidth * 0.2, innerHeight * 0.2];
	return top < innerHeight + y && bottom > -y && left < innerWidth + x && right > -x;
}
