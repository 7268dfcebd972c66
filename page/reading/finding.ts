import { byStart } from '../../matching/find/resolve';
import type { Occurrence } from '../../matching/occurrence';
import type { Block } from './block';
import { isElement } from './nodes';
import { type Pieces, readPieces } from './pieces';

const NONE: ReadonlySet<never> = new Set<never>();

/**
 * The occurrences of one block in whose raw text there may be some. It is looked at closely, node by node, once they are
 * about to be seen or counted, since most of a long page never is.
 */
export class Finding {
	/** Element that the marks come and go with. */
	readonly element: Element;
	/** In order, not overlapping. */
	occurrences: readonly Occurrence[] = [];
	/** Those of the occurrences that bear no mark. */
	unmarked: ReadonlySet<Occurrence> = NONE;
	/** Live ranges while the block is near the viewport; `null` where there is none or the page changed meanwhile. */
	ranges: (Range | null)[] | null = null;
	/** Whether all that is to bear a mark has a range; of a crowd, all that was in view. */
	isMarked = false;
	/** Whether the block was looked at closely. */
	isExact = false;
	/** It was too much to be looked at closely to the end. */
	isCut = false;
	#pieces: Pieces | null = null;
	#apart: ReadonlySet<Element> = NONE;

	constructor(
		readonly block: Block,
		/** What a scan of the raw text found, see `spansOf`; `null`: it was not scanned. */
		public spans: readonly number[] | null,
	) {
		const { container } = block;
		this.element = isElement(container) ? container : (container as ShadowRoot).host;
	}

	/** The block's exact text, to which the offsets of its occurrences refer once it was looked at closely. */
	get pieces(): Pieces {
		this.#pieces ??= readPieces(this.block, this.#apart);
		return this.#pieces;
	}

	/** Elements whose text was found to stand elsewhere, or nowhere, see `readPieces`. */
	get apart(): ReadonlySet<Element> {
		return this.#apart;
	}

	setApart(apart: ReadonlySet<Element>): void {
		this.#apart = apart;
		this.#pieces = null;
	}

	/** Puts further occurrences among those that it has, whose ranges stay. */
	add(occurrences: readonly Occurrence[]): void {
		const [known, ranges] = [this.occurrences, this.ranges];
		this.occurrences = known.length === 0 ? occurrences.slice() : [...known, ...occurrences].sort(byStart);
		if (!ranges) return;
		const rangeOf = new Map(known.map((occurrence, index) => [occurrence, ranges[index] ?? null]));
		this.ranges = this.occurrences.map((occurrence) => rangeOf.get(occurrence) ?? null);
	}

	/** Its ranges; from then on it has none, and its exact text is let go of. */
	takeRanges(): Range[] {
		const ranges = (this.ranges ?? []).filter((range) => range !== null);
		this.ranges = null;
		this.isMarked = false;
		this.letGo();
		return ranges;
	}

	/** Lets go of the exact text and its nodes, which are read again when they are needed. */
	letGo(): void {
		this.#pieces = null;
	}

	/** The first node of the block. */
	get first(): Node {
		return this.block.run?.first ?? this.block.container;
	}

	/** And the last. */
	get last(): Node {
		return this.block.run?.last ?? this.block.container;
	}
}
