import { isInColumns } from './is-in-columns';
import type { Stretch } from './stretch';

/** Stretches are read when they are as near the viewport as so many of it. */
const NEAR = 2;

/** The stretches that are left unread until the reader comes near them, watched through their ends. */
export class Unread {
	readonly #stretches = new Set<Stretch>();
	readonly #byEnd = new Map<Node, Stretch>();
	readonly #observer: IntersectionObserver;

	/** @param onReached called with a stretch that is to be read now; it is forgotten here */
	constructor(readonly options: { onReached: (stretch: Stretch) => void; signal: AbortSignal }) {
		const { signal } = options;
		this.#observer = new IntersectionObserver(
			(entries) => this.#look(new Set(entries.flatMap(({ target }) => this.#byEnd.get(target) ?? []))),
			{ rootMargin: `${NEAR * 100}%` },
		);
		// A jump may carry the page into a stretch without either end being seen.
		document.addEventListener('scrollend', () => this.#look(this.#stretches), { capture: true, passive: true, signal });
		signal.addEventListener('abort', () => this.#observer.disconnect());
	}

	add(stretch: Stretch): void {
		this.#stretches.add(stretch);
		for (const end of [stretch.first, stretch.last]) {
			this.lose(end);
			this.#byEnd.set(end, stretch);
			this.#observer.observe(end);
		}
	}

	/** Whether nothing is left unread. */
	get isEmpty(): boolean {
		return this.#stretches.size === 0;
	}

	reachAll(): void {
		this.#reach([...this.#stretches]);
	}

	/** Forgets the stretch that a node was an end of, if it was; what is left of it is for the caller to read. */
	lose(node: Node): boolean {
		const stretch = this.#byEnd.get(node);
		if (stretch) this.#forget(stretch);
		return stretch !== undefined;
	}

	#look(stretches: Iterable<Stretch>): void {
		const inColumns = new Map<Element, boolean>();
		this.#reach([...stretches].filter((stretch) => isNear(stretch) || isInColumns(stretch.first, inColumns)));
	}

	#reach(stretches: Stretch[]): void {
		for (const stretch of stretches) {
			this.#forget(stretch);
			this.options.onReached(stretch);
		}
	}

	#forget(stretch: Stretch): void {
		this.#stretches.delete(stretch);
		for (const end of [stretch.first, stretch.last]) {
			this.#byEnd.delete(end);
			this.#observer.unobserve(end);
		}
	}
}

/** Whether the box around both ends is near. One that has no box counts as near: what is hidden is shown one day. */
function isNear({ first, last }: Stretch): boolean {
	const [a, b] = [first.getBoundingClientRect(), last.getBoundingClientRect()];
	return (
		Math.min(a.top, b.top) < innerHeight * (1 + NEAR) &&
		Math.max(a.bottom, b.bottom) > -innerHeight * NEAR &&
		Math.min(a.left, b.left) < innerWidth * (1 + NEAR) &&
		Math.max(a.right, b.right) > -innerWidth * NEAR
	);
}
