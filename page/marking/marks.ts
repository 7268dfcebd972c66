import type { Occurrence } from '../../matching/occurrence';
import { boxAtEnd, boxAtStart } from '../reading/ends';
import { isVertical } from '../reading/layout';
import { rangeOf } from '../reading/pieces';
import type { Finding, Registry } from '../reading/registry';
import { runInSlices } from '../reading/slices';
import { take } from '../reading/take';
import { Crowded, isCrowd } from './crowded';
import { Highlights, type MarkStyle } from './highlights';
import { acrossLines, boxOfLines, inView, viewWith } from './in-view';
import { Leaving } from './leaving';
import { Nearby } from './nearby';
import { paced } from './paced';
import { partInView } from './part-in-view';

/**
 * Milliseconds for which what comes near out of sight may wait: each change of the registered ranges makes the browser
 * paint all there is again, so that while the reader scrolls changes come few at a time.
 */
const PATIENCE = 150;
/** Viewports around the viewport that count as in view there. */
const MARGIN = 0.6;
/** In text that is not laid out to be read, of one element so many boxes are measured to find what lies in view. */
const MEASURED = 5_000;
/** And no more ranges are registered than so many of one block, and of all: more than a screen can show. */
const MOST = { ofBlock: 2_000, ofAll: 5_000 };
/** Marks follow in slices of so many milliseconds. Where it takes longer than one, they rest for as long as it took. */
const SLICE = 8;
/** The first marks are shown at once; what is found within so many milliseconds after them is painted together. */
const TOGETHER = 50;

export interface MarksOptions {
	findings: Registry;
	/** Called with elements that have come near: their findings are about to be shown. */
	onNearing: (elements: Iterable<Element>) => void;
	/** Called with the milliseconds that each of its own tasks took. */
	onSpent: (milliseconds: number) => void;
	/** Called when everything near the viewport is shown. */
	onShown: () => void;
	signal: AbortSignal;
}

/**
 * Registers the ranges of findings near the viewport with `CSS.highlights`, and takes them out as they leave: with 10,000
 * ranges registered any edit costs a frame 31 ms. The page's DOM is not touched.
 */
export class Marks {
	readonly #highlights: Highlights;
	readonly #findings: Registry;
	readonly #nearby: Nearby;
	readonly #crowded: Crowded;
	/** What is to be found anew, and stays painted until then. */
	readonly #leaving: Leaving;
	/** Elements whose findings are to be shown, or not to be shown any more. */
	readonly #dirty = new Set<Element>();
	/** Elements that came near or went away since marks last followed. */
	readonly #moved = new Set<Element>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#isFollowing = false;
	/** Each time that marks are shown, the browser paints all there is again. */
	readonly #followSoon: () => void;
	/** Ranges made, for the counting test. */
	rangesMade = 0;

	constructor(readonly options: MarksOptions) {
		const { findings, onNearing, signal } = options;
		this.#findings = findings;
		this.#highlights = new Highlights(signal);
		this.#leaving = new Leaving({
			onLeft: (element, ranges) => {
				for (const range of ranges) this.#highlights.delete(range);
				if (this.#findings.in(element).length === 0) this.#nearby.unobserve(element);
			},
			signal,
		});
		this.#followSoon = paced(() => void this.#follow(), { every: TOGETHER, signal });
		this.#nearby = new Nearby({
			onMoved: ({ near, away, isUrgent }) => {
				for (const element of [...near, ...away]) this.#moved.add(element);
				onNearing(near);
				if (isUrgent) this.#applyMoves();
				else this.#timer ||= setTimeout(() => this.#applyMoves(), PATIENCE);
			},
			signal,
		});
		this.#crowded = new Crowded({
			onMoved: (elements) => {
				for (const element of elements) this.#dirty.add(element);
				void this.#follow();
			},
			signal,
		});
		signal.addEventListener('abort', () => clearTimeout(this.#timer));
	}

	setStyle(style: MarkStyle): void {
		this.#highlights.setStyle(style);
		const shown = [...this.#findings.all].filter(({ ranges }) => ranges);
		for (const finding of shown) this.#leave(finding);
		for (const finding of shown) this.observe(finding);
		void this.#follow();
	}

	/** Follows a new finding, or one of whose occurrences others are to be marked. */
	observe(finding: Finding): void {
		const { element } = finding;
		finding.isMarked = false;
		if (this.#nearby.has(element)) this.#dirty.add(element);
		else this.#nearby.observe(element);
	}

	/** Forgets a finding; what stood there may be found again at once. */
	unobserve(finding: Finding): void {
		this.#leave(finding);
		const { element } = finding;
		if (this.#findings.in(element).length > 0) return;
		this.#crowded.delete(element);
		if (!this.#leaving.has(element)) this.#nearby.unobserve(element);
	}

	/** Whether something near the viewport is still to be shown. */
	get isBehind(): boolean {
		return this.#isFollowing || this.#dirty.size > 0;
	}

	/** Shows what has changed near the viewport. */
	flush(): void {
		this.#highlights.register();
		if (this.#dirty.size > 0) this.#followSoon();
	}

	/** Shows one occurrence as the one the card is about, or none. */
	setActive(ranges: readonly Range[]): void {
		this.#highlights.active.clear();
		for (const range of ranges) this.#highlights.active.add(range);
	}

	#applyMoves(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		for (const element of this.#moved) this.#dirty.add(element);
		this.#moved.clear();
		this.#followSoon();
	}

	async #follow(): Promise<void> {
		if (this.#isFollowing) return;
		this.#isFollowing = true;
		const { onSpent, signal } = this.options;
		while (this.#dirty.size > 0 && !signal.aborted) {
			let spent = 0;
			const onPause = (milliseconds: number) => {
				spent += milliseconds;
				onSpent(milliseconds);
			};
			const elements = new Set(take(this.#dirty));
			// A page can make any look at it fail; what is besides is shown all the same.
			while (elements.size > 0 && !signal.aborted)
				await runInSlices(this.#steps(elements), { signal, onPause, slice: SLICE }).catch(() => {});
			if (spent > SLICE) await new Promise((resolve) => setTimeout(resolve, spent));
		}
		this.#isFollowing = false;
		this.options.onShown();
	}

	*#steps(elements: Set<Element>): Generator<void> {
		for (const element of take(elements)) {
			if (this.#nearby.has(element)) yield* this.#show(element);
			else this.#hide(element);
			yield;
		}
	}

	*#show(element: Element): Generator<void> {
		// More may be found meanwhile.
		const findings = [...this.#findings.in(element)];
		const wasCrowd = this.#crowded.delete(element);
		if (isCrowd(findings)) yield* this.#showPart(element, findings);
		else for (const finding of findings) if (!finding.isMarked || wasCrowd) yield* this.#register(finding);
		const now = this.#findings.in(element);
		if (now.length > 0 && now.every(({ isMarked }) => isMarked)) this.#leaving.end(element);
	}

	#hide(element: Element): void {
		this.#crowded.delete(element);
		for (const finding of this.#findings.in(element)) this.#unregister(finding);
		this.#leaving.end(element);
	}

	/** Of a crowded element, registers what is in view and nothing else. */
	*#showPart(element: Element, findings: Finding[]): Generator<void> {
		this.#crowded.put(element);
		const view = viewWith({ margin: MARGIN });
		const lines = { isVertical: isVertical(element) };
		const budget = { left: MEASURED };
		const boxAround = (first: Finding, last: Finding) =>
			boxOfLines(boxAtStart(first.block), boxAtEnd(last.block), lines);
		const visible = new Set(yield* inView(findings, boxAround, acrossLines(view, lines), budget));
		for (const finding of findings) {
			if (!visible.has(finding)) {
				this.#unregister(finding);
				continue;
			}
			yield* this.#findings.lookClosely(finding);
			yield* this.#register(finding, new Set(yield* partInView(finding, { view, budget, ...lines })));
		}
	}

	/** Registers a finding's occurrences, or only some of them. */
	*#register(finding: Finding, only?: ReadonlySet<Occurrence>): Generator<void> {
		yield* this.#findings.lookClosely(finding);
		// Meanwhile it may have gone; or somebody else looks at it, and it is shown later.
		if (!finding.isExact || !this.#findings.all.has(finding)) return;
		const { occurrences, unmarked, pieces } = finding;
		finding.ranges ??= occurrences.map(() => null);
		const { ranges } = finding;
		finding.isMarked = true; // unless others are to be marked meanwhile
		let count = 0;
		for (const [index, occurrence] of occurrences.entries()) {
			const known = ranges[index] ?? null;
			const isWanted = !unmarked.has(occurrence) && (!only || only.has(occurrence)) && ++count <= MOST.ofBlock;
			if (known && isWanted) continue;
			if (known) {
				this.#highlights.delete(known);
				ranges[index] = null;
			} else if (isWanted && this.#highlights.size - this.#leaving.size < MOST.ofAll) {
				const range = rangeOf(pieces, occurrence.start, occurrence.end);
				this.rangesMade += 1;
				if (range) this.#highlights.put(range);
				ranges[index] = range;
				yield;
				// Meanwhile it may have gone, or have other occurrences: then it is shown anew.
				if (finding.ranges !== ranges) return;
			}
		}
	}

	#leave(finding: Finding): void {
		const { element } = finding;
		const ranges = finding.takeRanges();
		this.#leaving.add(element, ranges);
		if (!element.isConnected) this.#leaving.end(element);
	}

	#unregister(finding: Finding): void {
		for (const range of finding.takeRanges()) this.#highlights.delete(range);
	}
}
