/** Milliseconds: what a page may cost while it is new, what is saved up later, and what is owed at most. */
const AMOUNT = { new: 300, saved: 100, owed: 150 };
/** Of all time so much may be spent. */
const SHARE = 0.1;

/**
 * How much time reading may take of a page that changes again and again. Pages that only add to what they have, or change a line now
 * and then, never come to its end; where one changes thousands of lines with every frame, they are read more rarely.
 */
export class Allowance {
	#left = AMOUNT.new;
	#since: number;

	constructor(readonly now = () => performance.now()) {
		this.#since = now();
	}

	spend(milliseconds: number): void {
		this.#save();
		this.#left = Math.max(this.#left - milliseconds, -AMOUNT.owed);
	}

	/** Milliseconds until there is something to spend again; 0: there is. */
	get rest(): number {
		this.#save();
		return Math.max(0, -this.#left / SHARE);
	}

	#save(): void {
		const now = this.now();
		const saved = this.#left + (now - this.#since) * SHARE;
		this.#left = Math.max(this.#left, Math.min(saved, AMOUNT.saved));
		this.#since = now;
	}
}
