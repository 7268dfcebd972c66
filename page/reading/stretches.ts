import { isInColumns } from './is-in-columns';

/** Where an element is from the viewport: `1,0` is below. */
type Side = 'unknown' | 'near' | 'hidden' | `${-1 | 0 | 1},${-1 | 0 | 1}`;

/** Whether some of a stretch is near the viewport; `hidden`: its ends have no boxes, and nobody can tell. */
export type Nearness = 'near' | 'away' | 'hidden';

interface Watched {
	/** The ends, and where each was when the observer last spoke. */
	ends: Map<Element, Side>;
	/** `null`: the observer has not spoken yet. */
	nearness: Nearness | null;
}

export interface StretchesOptions<Stretch> {
	/** How far around the viewport is near, as `IntersectionObserver` takes it. */
	margin: string;
	/** Called with all that came near, went away or was hidden at once; for the first time with where each was found. */
	onChanged: (changes: { stretch: Stretch; nearness: Nearness }[]) => void;
	signal: AbortSignal;
}

/**
 * Tells when stretches of a page come near the viewport. Each is watched through its first and last element, since to
 * watch every element of a long page costs each frame that scrolls or lays out several milliseconds. Where text runs in
 * columns that tells nothing, and all of it counts as near.
 */
export class Stretches<Stretch extends object> {
	readonly #watched = new Map<Stretch, Watched>();
	readonly #byEnd = new Map<Element, Stretch>();
	readonly #observer: IntersectionObserver;

	constructor({ margin, onChanged, signal }: StretchesOptions<Stretch>) {
		this.#observer = new IntersectionObserver(
			(entries) => {
				const touched = new Set<Stretch>();
				const viewport = { width: innerWidth, height: innerHeight };
				for (const entry of entries) {
					const stretch = this.#byEnd.get(entry.target);
					if (!stretch) continue;
					this.#watched.get(stretch)?.ends.set(entry.target, sideOf(entry, viewport));
					touched.add(stretch);
				}
				const inColumns = new Map<Element, boolean>();
				const changes = [...touched].flatMap((stretch) => this.#judge(stretch, inColumns));
				if (changes.length > 0) onChanged(changes);
			},
			{ rootMargin: margin },
		);
		// A jump may carry the page past a stretch without either end being seen.
		document.addEventListener('scrollend', () => this.#lookAgain(), { capture: true, passive: true, signal });
		signal.addEventListener('abort', () => this.#observer.disconnect());
	}

	/** Watches a stretch through these elements, which belong to no other; in place of others, if it is watched already. */
	watch(stretch: Stretch, ends: ReadonlySet<Element>): void {
		const watched = this.#watched.get(stretch) ?? { ends: new Map<Element, Side>(), nearness: null };
		this.#watched.set(stretch, watched);
		for (const end of watched.ends.keys()) if (!ends.has(end)) this.#leave(end, watched);
		for (const end of ends) {
			if (watched.ends.has(end)) continue;
			watched.ends.set(end, 'unknown');
			this.#byEnd.set(end, stretch);
			this.#observer.observe(end);
		}
	}

	unwatch(stretch: Stretch): void {
		const watched = this.#watched.get(stretch);
		if (!watched) return;
		for (const end of watched.ends.keys()) this.#leave(end, watched);
		this.#watched.delete(stretch);
	}

	#leave(end: Element, { ends }: Watched): void {
		ends.delete(end);
		this.#byEnd.delete(end);
		this.#observer.unobserve(end);
	}

	#judge(stretch: Stretch, inColumns: Map<Element, boolean>): { stretch: Stretch; nearness: Nearness }[] {
		const watched = this.#watched.get(stretch);
		if (!watched) return [];
		const ends = [...watched.ends.keys()];
		const sides = [...watched.ends.values()];
		const isNear =
			sides.some((side) => side === 'near' || side !== sides[0]) ||
			(ends.length > 1 && ends.some((end) => isInColumns(end, inColumns)));
		const nearness = isNear ? 'near' : sides[0] === 'hidden' ? 'hidden' : 'away';
		if (nearness === watched.nearness) return [];
		watched.nearness = nearness;
		return [{ stretch, nearness }];
	}

	#lookAgain(): void {
		for (const { ends } of this.#watched.values()) {
			if (ends.size < 2) continue;
			for (const end of ends.keys()) {
				this.#observer.unobserve(end);
				this.#observer.observe(end);
			}
		}
	}
}

export function isNear({
	isIntersecting,
	target,
	boundingClientRect: { width, height },
}: IntersectionObserverEntry): boolean {
	// An element without a box of its own is never said to intersect, though what is in it may be seen.
	return isIntersecting || (width === 0 && height === 0 && getComputedStyle(target).display === 'contents');
}

function sideOf(entry: IntersectionObserverEntry, viewport: { width: number; height: number }): Side {
	if (isNear(entry)) return 'near';
	const { width, height, top, bottom, left, right } = entry.boundingClientRect;
	if (width === 0 && height === 0) return 'hidden';
	const side: Side = `${beyond(top, bottom, viewport.height)},${beyond(left, right, viewport.width)}`;
	// It is cut off by a box around it, or its frame is: what stands beside it may be seen.
	return side === '0,0' ? 'near' : side;
}

function beyond(from: number, to: number, size: number): -1 | 0 | 1 {
	if (to <= 0) return -1;
	return from >= size ? 1 : 0;
}
