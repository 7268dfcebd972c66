import { take } from '../reading/take';

/** So many milliseconds a change waits at most. */
const PATIENCE = 500;

interface BacklogOptions {
	/** Whether something that was found is still to be shown. */
	isBehind: () => boolean;
	/** The block around this node changed. */
	onChanged: (node: Node) => void;
	/** Children of this container came or went. */
	onRestructured: (container: Node) => void;
	signal: AbortSignal;
}

/**
 * What the page has changed of what is read: it is read again once what was found before is shown. Text that grows with every frame
 * would otherwise be read with every frame, and be another each time before its marks are there.
 */
export class Backlog {
	readonly #changed = new Set<Node>();
	readonly #restructured = new Set<Node>();
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(readonly options: BacklogOptions) {
		options.signal.addEventListener('abort', () => clearTimeout(this.#timer));
	}

	changed(node: Node): void {
		this.#changed.add(node);
		this.#wait();
	}

	restructured(container: Node): void {
		this.#restructured.add(container);
		this.#wait();
	}

	get isEmpty(): boolean {
		return this.#changed.size + this.#restructured.size === 0;
	}

	/** Gives out what waits, if nothing is still to be shown. */
	look(): void {
		if (!this.isEmpty && !this.options.isBehind()) this.giveOut();
	}

	/** Gives out what waits. */
	giveOut(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const { onChanged, onRestructured } = this.options;
		for (const container of take(this.#restructured)) onRestructured(container);
		for (const node of take(this.#changed)) onChanged(node);
	}

	#wait(): void {
		if (this.#timer) return;
		this.#timer = setTimeout(() => this.giveOut(), PATIENCE);
		// What changes in one task is read together.
		queueMicrotask(() => this.look());
	}
}
