import type { Stretch } from './stretch';
import { Stretches } from './stretches';

/** Stretches are read when they are as far from the viewport as this. */
const NEAR = '200%';

/** The stretches of long containers that are not read yet: those nobody has come near, and those that wait their turn. */
export class Unread {
	readonly #byContainer = new Map<Node, Set<Stretch>>();
	readonly #byEnd = new Map<Node, Stretch>();
	/** Those that are to be read now. */
	readonly #reached = new Set<Stretch>();
	readonly #far: Stretches<Stretch>;

	/** @param onReached called when stretches are to be read now */
	constructor({ onReached, signal }: { onReached: () => void; signal: AbortSignal }) {
		this.#far = new Stretches<Stretch>({
			margin: NEAR,
			onChanged: (changes) => {
				// What is hidden is read, too: it is shown one day, and its ends may not be what is shown first.
				for (const { stretch, nearness } of changes) if (nearness !== 'away') this.#reach(stretch);
				if (this.isReached) onReached();
			},
			signal,
		});
	}

	add(stretch: Stretch): void {
		const { container, first, last } = stretch;
		this.#byContainer.set(container, (this.#byContainer.get(container) ?? new Set()).add(stretch));
		this.#byEnd.set(first, stretch).set(last, stretch);
		this.#far.watch(stretch, new Set([first, last]));
	}

	/** Whether nothing is left unread. */
	get isEmpty(): boolean {
		return this.#byContainer.size === 0;
	}

	/** Whether something is to be read now. */
	get isReached(): boolean {
		return this.#reached.size > 0;
	}

	/** Everything is to be read now. */
	reachAll(): void {
		for (const stretches of this.#byContainer.values()) for (const stretch of stretches) this.#reach(stretch);
	}

	/** Gives what is to be read now, one after the other, and forgets it. */
	*take(): Generator<Stretch> {
		for (const stretch of this.#reached) {
			this.#forget(stretch);
			yield stretch;
		}
	}

	/** Forgets the stretch that a node was an end of, if it was; what is left of it is for the caller to read. */
	lose(node: Node): boolean {
		const stretch = this.#byEnd.get(node);
		if (stretch) this.#forget(stretch);
		return stretch !== undefined;
	}

	/** Forgets what is in a subtree, and what is not on the page any more. */
	forgetWithin(root: Node): void {
		for (const [container, stretches] of this.#byContainer) {
			if (root.contains(container) || !container.isConnected) for (const stretch of stretches) this.#forget(stretch);
		}
	}

	#reach(stretch: Stretch): void {
		this.#far.unwatch(stretch);
		this.#reached.add(stretch);
	}

	#forget(stretch: Stretch): void {
		this.#far.unwatch(stretch);
		this.#reached.delete(stretch);
		const siblings = this.#byContainer.get(stretch.container);
		siblings?.delete(stretch);
		if (siblings?.size === 0) this.#byContainer.delete(stretch.container);
		this.#byEnd.delete(stretch.first);
		this.#byEnd.delete(stretch.last);
	}
}
