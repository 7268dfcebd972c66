import { isBefore } from '../reading/nodes';
import { PROSE } from '../reading/stretch';
import { isNear, Stretches } from '../reading/stretches';

/** Marks are registered this far beyond the viewport. */
const NEAR = '60%';
/** Stretches are looked into this far beyond it: farther than most of them are long. */
const NEARING = '150%';
/** As many elements are taken to be near before any observer has spoken: those that the page begins with. */
const FIRST = 24;
/** As many elements at most are watched through their first and last. */
const LONGEST_STRETCH = 64;

/** Elements that follow each other in one flow: where the first and the last are tells where the others are. */
interface Stretch {
	flow: Element | null;
	members: Set<Element>;
	/** The member that came last. */
	last: Element;
}

/** What has come near the viewport or gone away from it. */
export interface Moves {
	near: Element[];
	away: Element[];
	/** Whether any of it can be seen, or nearly. */
	isUrgent: boolean;
}

export interface NearbyOptions {
	onMoved: (moves: Moves) => void;
	/** Called with the elements of stretches that come near; some of them may be near already. */
	onNearing: (elements: Element[]) => void;
	signal: AbortSignal;
}

/** Tells which elements are near the viewport. They are watched in stretches, and one by one only where a stretch is near. */
export class Nearby {
	readonly #stretchOf = new Map<Element, Stretch>();
	readonly #near = new Set<Element>();
	readonly #coarse: Stretches<Stretch>;
	readonly #fine: IntersectionObserver;
	readonly #loose = new Set<Stretch>();
	#last: Stretch | null = null;
	#hasSpoken = false;

	constructor({ onMoved, onNearing, signal }: NearbyOptions) {
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
					if (!this.#stretchOf.has(entry.target)) continue;
					note(entry.target, isNear(entry));
					moves.isUrgent ||= isNear(entry) && isNearlySeen(entry);
				}
				tell();
			},
			{ rootMargin: NEAR },
		);
		this.#coarse = new Stretches<Stretch>({
			margin: NEARING,
			onChanged: (changes) => {
				this.#hasSpoken = true;
				const nearing: Element[] = [];
				for (const { stretch, nearness } of changes) {
					if (nearness === 'near') {
						for (const element of stretch.members) this.#fine.observe(element);
						nearing.push(...stretch.members);
					} else {
						for (const element of stretch.members) {
							this.#fine.unobserve(element);
							note(element, false);
						}
					}
				}
				if (nearing.length > 0) onNearing(nearing);
				tell();
			},
			signal,
		});
		signal.addEventListener('abort', () => this.#fine.disconnect());
	}

	has(element: Element): boolean {
		return this.#near.has(element);
	}

	/** Takes an element to be near, as long as no observer has spoken; two frames later they put right what was wrong. */
	presume(element: Element): boolean {
		if (this.#hasSpoken) return false;
		this.#near.add(element);
		return true;
	}

	/**
	 * Watches an element. Those of one flow that are given in their order, up to the next `flush`, are watched together.
	 *
	 * @returns whether it is one of the first of a page that is shown, which most often are on the screen
	 */
	follow(element: Element): boolean {
		if (this.#stretchOf.has(element)) return false;
		let stretch = this.#last;
		if (!stretch || !mayJoin(element, stretch)) {
			stretch = { flow: flowOf(element), members: new Set(), last: element };
			this.#last = stretch;
			this.#loose.add(stretch);
		}
		stretch.last = element;
		stretch.members.add(element);
		this.#stretchOf.set(element, stretch);
		return !this.#hasSpoken && !document.hidden && this.#stretchOf.size <= FIRST;
	}

	unfollow(element: Element): void {
		const stretch = this.#stretchOf.get(element);
		if (!stretch) return;
		this.#stretchOf.delete(element);
		this.#near.delete(element);
		this.#fine.unobserve(element);
		stretch.members.delete(element);
		this.#loose.add(stretch);
		if (stretch === this.#last) this.#last = null;
	}

	/** To be called when nothing more is to come in order: begins to watch what was given. */
	flush(): void {
		this.#last = null;
		for (const stretch of this.#loose) {
			const members = [...stretch.members];
			if (members.length === 0) this.#coarse.unwatch(stretch);
			else this.#coarse.watch(stretch, new Set([members[0]!, members.at(-1)!]));
		}
		this.#loose.clear();
	}
}

/** Whether an element comes after all of a stretch, in the same flow. */
function mayJoin(element: Element, { flow, members, last }: Stretch): boolean {
	if (members.size >= LONGEST_STRETCH) return false;
	// Neighbours have one parent most often, and so one flow.
	if (last.parentElement !== element.parentElement && flow !== flowOf(element)) return false;
	return isBefore(last, element);
}

/** Lists and tables stand in the flow of what is around them. */
function flowOf(element: Element): Element | null {
	let flow = element.parentElement;
	while (flow && PROSE.has(flow.localName)) flow = flow.parentElement;
	return flow;
}

/** Whether an element is within a fifth of a viewport from it. */
function isNearlySeen({ boundingClientRect: { top, bottom, left, right } }: IntersectionObserverEntry): boolean {
	const [x, y] = [innerWidth * 0.2, innerHeight * 0.2];
	return top < innerHeight + y && bottom > -y && left < innerWidth + x && right > -x;
}
