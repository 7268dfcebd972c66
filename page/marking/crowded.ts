/** An element that is shown in part is looked at so often, in milliseconds: nothing tells that a page moves it by `transform` or `top`. */
const EVERY = 200;
/** What has moved less than this is still shown, in CSS px. */
const NEAR = 20;

/** Elements of whose findings only a part is registered, each with where it stood when that was done. */
export class Crowded {
	readonly #places = new Map<Element, DOMRect>();
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** @param onMoved called with elements that stand elsewhere than when they were put in */
	constructor(readonly options: { onMoved: (elements: Element[]) => void; signal: AbortSignal }) {
		options.signal.addEventListener('abort', () => clearTimeout(this.#timer));
	}

	get elements(): Element[] {
		return [...this.#places.keys()];
	}

	/** Puts an element in where it stands now. */
	put(element: Element): void {
		this.#places.set(element, element.getBoundingClientRect());
		this.#timer ??= setTimeout(() => this.#look(), EVERY);
	}

	delete(element: Element): void {
		this.#places.delete(element);
	}

	#look(): void {
		this.#timer = undefined;
		if (this.#places.size === 0) return;
		this.#timer = setTimeout(() => this.#look(), EVERY);
		if (document.hidden) return;
		const moved = [...this.#places].filter(([element, { left, top }]) => {
			const now = element.getBoundingClientRect();
			return Math.abs(now.left - left) > NEAR || Math.abs(now.top - top) > NEAR;
		});
		if (moved.length > 0) this.options.onMoved(moved.map(([element]) => element));
	}
}
