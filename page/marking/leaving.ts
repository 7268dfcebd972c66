/** So many milliseconds they stay at most. */
const LINGER = 300;

interface Left {
	ranges: Range[];
	since: number;
}

/**
 * Ranges of findings that were forgotten, or whose occurrences have changed. They stay painted until the element's text was looked
 * at again: else a paragraph in which a clock ticks would lose its marks with each second, and get them back a moment later.
 * Where the text itself has gone the browser paints nothing.
 */
export class Leaving {
	readonly #byElement = new Map<Element, Left>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** How many ranges there are. */
	size = 0;

	/** @param onLeft called with the ranges of an element that are not to be painted any more */
	constructor(readonly options: { onLeft: (element: Element, ranges: readonly Range[]) => void; signal: AbortSignal }) {
		options.signal.addEventListener('abort', () => clearTimeout(this.#timer));
	}

	has(element: Element): boolean {
		return this.#byElement.has(element);
	}

	add(element: Element, ranges: readonly Range[]): void {
		if (ranges.length === 0) return;
		const known = this.#byElement.get(element) ?? { ranges: [], since: performance.now() };
		for (const range of ranges) known.ranges.push(range);
		this.#byElement.set(element, known);
		this.size += ranges.length;
		this.#timer ??= setTimeout(() => this.#endOld(), LINGER);
	}

	/** The element's text was looked at again. */
	end(element: Element): void {
		const left = this.#byElement.get(element);
		if (!left) return;
		this.#byElement.delete(element);
		this.size -= left.ranges.length;
		this.options.onLeft(element, left.ranges);
	}

	#endOld(): void {
		this.#timer = undefined;
		const now = performance.now();
		for (const [element, { since }] of [...this.#byElement]) if (now - since >= LINGER) this.end(element);
		if (this.#byElement.size > 0) this.#timer = setTimeout(() => this.#endOld(), LINGER);
	}
}
