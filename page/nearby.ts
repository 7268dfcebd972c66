/** Marks are registered this far beyond the viewport. */
const NEAR = '60%';
/** Stretches are looked into this far beyond it: farther than most of them are long. */
const NEARING = '150%';
/** As many elements at most are watched through their first and last. */
const LONGEST_STRETCH = 64;

/** Elements that follow each other in one flow, watched through the two at its ends. */
interface Stretch {
	flow: Element | null;
	/** Parent of the member that came last: the next one most often has the same, and so the same flow. */
	parent: Element | null;
	members: Set<Element>;
	/** The ends that are being watched, and where each was when the observer last spoke. */
	ends: Map<Element, Side>;
	isNear: boolean;
}

/** What has come near the viewport or gone away from it. */
export interface Moves {
	near: Element[];
	away: Element[];
	/** Whether any of it can be seen, or nearly. */
	isUrgent: boolean;
}

/** Where an element is from the viewport: `1,0` is below. */
type Side = 'unknown' | 'near' | 'hidden' | `${-1 | 0 | 1},${-1 | 0 | 1}`;

/**
 * Tells which elements are near the viewport. To watch each of thousands costs every frame that scrolls or lays out
 * several milliseconds; so they are watched in stretches, and one by one only where a stretch is near.
 */
export class Nearby {
	readonly #stretches = new Map<Element, Stretch>();
	readonly #near = new Set<Element>();
	readonly #coarse: IntersectionObserver;
	readonly #fine: IntersectionObserver;
	readonly #loose = new Set<Stretch>();
	#last: Stretch | null = null;

	constructor({ onMoved, signal }: { onMoved: (moves: Moves) => void; signal: AbortSignal }) {
		let moves: Moves = { near: [], away: [], isUrgent: false };
		const note = (element: Element, isNear: boolean) => {
			if (isNear === this.#near.has(element)) return;
			if (isNear) this.#near.add(element);
			else this.#near.delete(element);
			moves[isNear ? 'near' : 'away'].push(element);
		};
		const tell = () => {
			if (moves.near.length + moves.away.length > 0) onMoved(moves);
			moves = { near: [], away: [], isUrgent: false };
		};
		this.#fine = new IntersectionObserver(
			(entries) => {
				for (const entry of entries) {
					if (!this.#stretches.has(entry.target)) continue;
					note(entry.target, isNear(entry));
					moves.isUrgent ||= isNear(entry) && isNearlySeen(entry);
				}
				tell();
			},
			{ rootMargin: NEAR },
		);
		this.#coarse = new IntersectionObserver(
			(entries) => {
				const touched = new Set<Stretch>();
				const viewport = { width: innerWidth, height: innerHeight };
				for (const entry of entries) {
					const stretch = this.#stretches.get(entry.target);
					if (!stretch?.ends.has(entry.target)) continue;
					stretch.ends.set(entry.target, sideOf(entry, viewport));
					touched.add(stretch);
				}
				for (const stretch of touched) this.#judge(stretch, note);
				tell();
			},
			{ rootMargin: NEARING },
		);
		// A jump may carry the page past a stretch without either end being seen.
		document.addEventListener('scrollend', () => this.#lookAgain(), { capture: true, passive: true, signal });
		signal.addEventListener('abort', () => {
			this.#fine.disconnect();
			this.#coarse.disconnect();
		});
	}

	has(element: Element): boolean {
		return this.#near.has(element);
	}

	/** Watches an element; those of one flow are to be given in their order, up to the next `settle`. */
	follow(element: Element): void {
		if (this.#stretches.has(element)) return;
		const parent = element.parentElement;
		let stretch = this.#last;
		if (
			!stretch ||
			stretch.members.size >= LONGEST_STRETCH ||
			(stretch.parent !== parent && stretch.flow !== flowOf(parent))
		) {
			stretch = { flow: flowOf(parent), parent, members: new Set(), ends: new Map(), isNear: false };
			this.#last = stretch;
			this.#loose.add(stretch);
		}
		stretch.parent = parent;
		stretch.members.add(element);
		this.#stretches.set(element, stretch);
	}

	unfollow(element: Element): void {
		const stretch = this.#stretches.get(element);
		if (!stretch) return;
		this.#stretches.delete(element);
		this.#near.delete(element);
		this.#fine.unobserve(element);
		stretch.members.delete(element);
		if (stretch.ends.has(element)) this.#loose.add(stretch);
		if (stretch === this.#last) this.#last = null;
	}

	/** To be called when nothing more is to come in order: begins to watch what was given. */
	settle(): void {
		this.#last = null;
		for (const stretch of this.#loose) {
			const members = [...stretch.members];
			const ends = new Set(members.length > 0 ? [members[0] as Element, members[members.length - 1] as Element] : []);
			for (const end of stretch.ends.keys()) {
				if (ends.has(end)) continue;
				this.#coarse.unobserve(end);
				stretch.ends.delete(end);
			}
			for (const end of ends) {
				if (stretch.ends.has(end)) continue;
				stretch.ends.set(end, 'unknown');
				this.#coarse.observe(end);
			}
		}
		this.#loose.clear();
	}

	#judge(stretch: Stretch, note: (element: Element, isNear: boolean) => void): void {
		const sides = [...stretch.ends.values()];
		const isNear = sides.some((side) => side === 'near' || side !== sides[0]);
		if (isNear === stretch.isNear) return;
		stretch.isNear = isNear;
		for (const element of stretch.members) {
			if (isNear) this.#fine.observe(element);
			else {
				this.#fine.unobserve(element);
				note(element, false);
			}
		}
	}

	#lookAgain(): void {
		for (const stretch of new Set(this.#stretches.values())) {
			if (stretch.ends.size < 2) continue;
			for (const end of stretch.ends.keys()) {
				this.#coarse.unobserve(end);
				this.#coarse.observe(end);
			}
		}
	}
}

/** Lists and tables stand in the flow of what is around them. */
const IN_FLOW = new Set('li ul ol dt dd dl td th tr tbody thead tfoot table blockquote figure figcaption'.split(' '));

function flowOf(parent: Element | null): Element | null {
	let flow = parent;
	while (flow && IN_FLOW.has(flow.localName)) flow = flow.parentElement;
	return flow;
}

function isNear({ isIntersecting, target, boundingClientRect: { width, height } }: IntersectionObserverEntry): boolean {
	// An element without a box of its own (`display: contents`) is never said to intersect.
	return isIntersecting || (width === 0 && height === 0 && target.checkVisibility());
}

/** Whether an element is within a fifth of a viewport from it. */
function isNearlySeen({ boundingClientRect: { top, bottom, left, right } }: IntersectionObserverEntry): boolean {
	const [x, y] = [innerWidth * 0.2, innerHeight * 0.2];
	return top < innerHeight + y && bottom > -y && left < innerWidth + x && right > -x;
}

function sideOf(entry: IntersectionObserverEntry, viewport: { width: number; height: number }): Side {
	if (isNear(entry)) return 'near';
	const { width, height, top, bottom, left, right } = entry.boundingClientRect;
	if (width === 0 && height === 0) return 'hidden';
	return `${beyond(top, bottom, viewport.height)},${beyond(left, right, viewport.width)}`;
}

function beyond(from: number, to: number, size: number): -1 | 0 | 1 {
	if (to <= 0) return -1;
	return from >= size ? 1 : 0;
}
