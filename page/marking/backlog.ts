import type { Allowance } from '../reading/allowance';
import { take } from '../reading/take';

/** So many milliseconds a change waits at most. */
const PATIENCE = 500;

interface BacklogOptions {
	/** Whether something that was found is still to be shown. */
	isBehind: () => boolean;
	/** A subtree was added. */
	onAdded: (node: Node) => void;
	/** The block around this node changed. */
	onChanged: (node: Node) => void;
	/** An element can be edited now, or no longer. */
	onEditable: (element: Element) => void;
	/** Children of this container came or went. */
	onRestructured: (container: Node) => void;
	allowance: Allowance;
	signal: AbortSignal;
}

/**
 * What the page has changed of what is read: it is read again once what was found before is shown. Text that grows with every frame
 * would otherwise be read with every frame, and be another each time before its marks are there. Where the page has used up what
 * reading it may take, all waits that it changes or adds.
 */
export class Backlog {
	readonly #added = new Set<Node>();
	readonly #changed = new Set<Node>();
	readonly #editable = new Set<Element>();
	readonly #restructured = new Set<Node>();
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(readonly options: BacklogOptions) {
		options.signal.addEventListener('abort', () => clearTimeout(this.#timer));
	}

	added(node: Node): void {
		if (this.options.allowance.rest === 0) {
			this.options.onAdded(node);
			return;
		}
		this.#added.add(node);
		this.#wait();
	}

	changed(node: Node): void {
		this.#changed.add(node);
		this.#wait();
	}

	editable(element: Element): void {
		this.#editable.add(element);
		this.#wait();
	}

	restructured(container: Node): void {
		this.#restructured.add(container);
		this.#wait();
	}

	get isEmpty(): boolean {
		return this.#added.size + this.#changed.size + this.#editable.size + this.#restructured.size === 0;
	}

	/** Gives out what waits, if nothing is still to be shown. */
	look(): void {
		const { isBehind, allowance } = this.options;
		if (!this.isEmpty && !isBehind() && allowance.rest === 0) this.giveOut();
	}

	/** Gives out what waits. */
	giveOut(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const { onAdded, onChanged, onEditable, onRestructured } = this.options;
		for (const element of take(this.#editable)) onEditable(element);
		for (const container of take(this.#restructured)) onRestructured(container);
		for (const node of take(this.#added)) onAdded(node);
		for (const node of take(this.#changed)) onChanged(node);
	}

	#wait(): void {
		if (this.#timer) return;
		this.#timer = setTimeout(() => this.giveOut(), this.options.allowance.rest || PATIENCE);
		// What changes in one task is read together.
		queueMicrotask(() => this.look());
	}
}
