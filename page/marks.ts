import type { Finding, Findings, Found } from './findings';
import { rangeOf } from './pieces';

/** Neutral names: a page can read them. */
const NAMES = { background: 'reading-term', underline: 'reading-term-line' } as const;
const ACTIVE = 'reading-term-active';

/** How marks look: `none` keeps them from being painted. */
export type MarkStyle = keyof typeof NAMES | 'none';

/** Beyond the viewport, marks are registered this far ahead. With 10,000 ranges registered any edit costs a frame 31 ms. */
const MARGIN = '75%';

/**
 * Registers the ranges of findings near the viewport with `CSS.highlights`, and takes them out as they leave.
 * The page's DOM is not touched.
 */
export class Marks {
	readonly #highlight = new Highlight();
	readonly #active = new Highlight();
	readonly #observer: IntersectionObserver;
	readonly #near = new Set<Finding>();
	#style: MarkStyle = 'none';
	/** Ranges made, for the counting test. */
	rangesMade = 0;

	constructor(
		readonly findings: Findings,
		signal: AbortSignal,
	) {
		this.#observer = new IntersectionObserver((entries) => this.#onIntersect(entries), { rootMargin: MARGIN });
		CSS.highlights.set(ACTIVE, this.#active);
		this.#active.priority = 1;
		signal.addEventListener('abort', () => {
			this.#observer.disconnect();
			this.#highlight.clear();
			this.#active.clear();
			for (const name of [...Object.values(NAMES), ACTIVE]) CSS.highlights.delete(name);
		});
	}

	setStyle(style: MarkStyle): void {
		if (this.#style !== 'none') CSS.highlights.delete(NAMES[this.#style]);
		this.#style = style;
		if (style !== 'none') CSS.highlights.set(NAMES[style], this.#highlight);
	}

	/** Follows a new finding, or one whose occurrences became more. */
	follow(finding: Finding): void {
		if (finding.ranges) {
			this.#unregister(finding);
			this.#register(finding);
		} else {
			// Observing anew makes the observer report where the element stands.
			this.#observer.unobserve(finding.element);
			this.#observer.observe(finding.element);
		}
	}

	unfollow(finding: Finding): void {
		this.#unregister(finding);
		if (!this.findings.in(finding.element)?.size) this.#observer.unobserve(finding.element);
	}

	/** Shows one occurrence as the one the card is about, or none. */
	setActive(range: Range | null): void {
		this.#active.clear();
		if (range) this.#active.add(range);
	}

	/** The occurrences that are registered now: those near the viewport. */
	*near(): Generator<Found & { range: Range }> {
		for (const finding of this.#near) {
			for (const [index, range] of (finding.ranges ?? []).entries()) {
				const occurrence = finding.occurrences[index];
				if (range && occurrence) yield { finding, occurrence, range };
			}
		}
	}

	#onIntersect(entries: IntersectionObserverEntry[]): void {
		for (const { target, isIntersecting } of entries) {
			for (const finding of this.findings.in(target) ?? []) {
				if (isIntersecting && !finding.ranges) this.#register(finding);
				else if (!isIntersecting) this.#unregister(finding);
			}
		}
	}

	#register(finding: Finding): void {
		finding.ranges = finding.occurrences.map(({ start, end }) => rangeOf(finding.pieces, start, end));
		this.#near.add(finding);
		this.rangesMade += finding.ranges.length;
		for (const range of finding.ranges) if (range) this.#highlight.add(range);
	}

	#unregister(finding: Finding): void {
		for (const range of finding.ranges ?? []) if (range) this.#highlight.delete(range);
		finding.ranges = null;
		this.#near.delete(finding);
	}
}
