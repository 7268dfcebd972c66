import type { Finding } from '../reading/finding';
import { isInColumns } from '../reading/is-in-columns';
import { take } from '../reading/take';

/** In an element with more occurrences than this, only those in view are registered, and it is asked which at each scroll. */
const CROWD = 100;
/** UTF-16 code units with one occurrence, where nobody has looked yet: as many as news has. */
const SPACING = 80;
/** An element that is shown in part is looked at so often, in milliseconds: nothing tells that a page moves it by `transform` or `top`. */
const EVERY = 200;
/** Or so many times more rarely than it takes: of a page that is animated all over, each look has the browser work out all styles. */
const RARER = 20;
/** What has moved less than this is still shown, in CSS px. */
const NEAR = 20;

/** Elements of whose findings only a part is registered, each with where it stood when that was done. */
export class Crowded {
	readonly #places = new Map<Element, DOMRect>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#frame = 0;
	readonly #moved = new Set<Element>();

	/** @param onMoved called before a frame is painted, with elements that stand elsewhere than when they were put in */
	constructor(readonly options: { onMoved: (elements: Iterable<Element>) => void; signal: AbortSignal }) {
		const { signal } = options;
		const onScroll = () => this.#tell([...this.#places.keys()]);
		document.addEventListener('scroll', onScroll, { capture: true, passive: true, signal });
		window.addEventListener('resize', onScroll, { passive: true, signal });
		signal.addEventListener('abort', () => {
			clearTimeout(this.#timer);
			cancelAnimationFrame(this.#frame);
		});
	}

	/** Puts an element in where it stands now. */
	put(element: Element): void {
		this.#places.set(element, element.getBoundingClientRect());
		this.#timer ??= setTimeout(() => this.#look(), EVERY);
	}

	/** Returns whether it was in. */
	delete(element: Element): boolean {
		return this.#places.delete(element);
	}

	#look(): void {
		this.#timer = undefined;
		if (this.#places.size === 0) return;
		const begun = performance.now();
		const moved = document.hidden ? [] : this.#movedNow();
		this.#timer = setTimeout(() => this.#look(), Math.max(EVERY, RARER * (performance.now() - begun)));
		this.#tell(moved);
	}

	#movedNow(): Element[] {
		const moved = [...this.#places].filter(([element, { left, top }]) => {
			const now = element.getBoundingClientRect();
			return Math.abs(now.left - left) > NEAR || Math.abs(now.top - top) > NEAR;
		});
		return moved.map(([element]) => element);
	}

	#tell(elements: Element[]): void {
		if (elements.length === 0) return;
		for (const element of elements) this.#moved.add(element);
		this.#frame ||= requestAnimationFrame(() => {
			this.#frame = 0;
			this.options.onMoved(take(this.#moved));
		});
	}
}

/** Whether the findings of an element are so many that only those in view are registered. */
export function isCrowd(findings: readonly Finding[]): boolean {
	const count = findings.reduce((sum, finding) => sum + likelyCount(finding), 0);
	// What is in view is sought in the order of the text.
	return count > CROWD && !isInColumns(findings[0]!.element);
}

/** How many occurrences a finding has, or may have. */
function likelyCount({ isExact, occurrences, block }: Finding): number {
	return isExact ? occurrences.length : Math.max(occurrences.length, block.raw.length / SPACING);
}
