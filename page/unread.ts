import type { Stretch } from './stretch';
import { Stretches } from './stretches';

/** Stretches are read when they are as far from the viewport as this. */
const NEAR = '200%';

/** The stretches of long containers that nobody has come near yet. */
export class Unread {
	readonly #byContainer = new Map<Node, Set<Stretch>>();
	readonly #stretches: Stretches<Stretch>;

	/** @param onReached called with stretches that are to be read now; they are not kept any longer */
	constructor({ onReached, signal }: { onReached: (stretches: Stretch[]) => void; signal: AbortSignal }) {
		this.#stretches = new Stretches<Stretch>({
			margin: NEAR,
			onChanged: (changes) => {
				// What is hidden is read, too: it is shown one day, and its ends may not be what is shown first.
				const reached = changes.filter(({ nearness }) => nearness !== 'away').map(({ stretch }) => stretch);
				for (const stretch of reached) this.#forget(stretch);
				if (reached.length > 0) onReached(reached);
			},
			signal,
		});
	}

	add(stretch: Stretch): void {
		const siblings = this.#byContainer.get(stretch.container) ?? new Set();
		this.#byContainer.set(stretch.container, siblings.add(stretch));
		this.#stretches.watch(stretch, new Set([stretch.first, stretch.last]));
	}

	/** Gives what is left and forgets it. */
	takeAll(): Stretch[] {
		const all = [...this.#byContainer.values()].flatMap((siblings) => [...siblings]);
		for (const stretch of all) this.#forget(stretch);
		return all;
	}

	/** Whether a container has lost an end of a stretch of it. */
	isBroken(container: Node): boolean {
		const isLost = ({ first, last }: Stretch) => first.parentNode !== container || last.parentNode !== container;
		return [...(this.#byContainer.get(container) ?? [])].some(isLost);
	}

	/** Forgets what is in a subtree. */
	forgetWithin(root: Node): void {
		for (const [container, siblings] of this.#byContainer) {
			if (root.contains(container)) for (const stretch of siblings) this.#forget(stretch);
		}
	}

	#forget(stretch: Stretch): void {
		const siblings = this.#byContainer.get(stretch.container);
		siblings?.delete(stretch);
		if (siblings?.size === 0) this.#byContainer.delete(stretch.container);
		this.#stretches.unwatch(stretch);
	}
}
