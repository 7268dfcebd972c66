import type { Found } from './found';

/** Keeps the best of many, without sorting all of them; or, where nothing is ranked, the first. */
export class Best {
	/** How many were seen. */
	total = 0;
	readonly #offset: number;
	readonly #end: number;
	readonly #isRanked: boolean;
	#held: Found[] = [];
	#least = Number.NEGATIVE_INFINITY;

	constructor({ offset, limit, isRanked }: { offset: number; limit: number; isRanked: boolean }) {
		this.#offset = offset;
		this.#end = offset + limit;
		this.#isRanked = isRanked;
	}

	add(found: Found): void {
		this.total++;
		if (this.#isRanked ? scoreOf(found) < this.#least : this.total > this.#end) return;
		this.#held.push(found);
		if (this.#held.length < 2 * this.#end + 100) return;
		this.#cut();
		this.#least = scoreOf(this.#held.at(-1)!);
	}

	/** `limit` of them, after the first `offset`. */
	take(): Found[] {
		this.#cut();
		return this.#held.slice(this.#offset);
	}

	#cut(): void {
		if (this.#isRanked) this.#held.sort((a, b) => scoreOf(b) - scoreOf(a) || a.entry.rank - b.entry.rank);
		this.#held.length = Math.min(this.#held.length, this.#end);
	}
}

function scoreOf({ match }: Found): number {
	return match?.score ?? 0;
}
