import type { Block } from '../reading/block';
import { take } from '../reading/take';

interface LackingOptions {
	/** Has the lexicon get the labels that it has missed. */
	loadLabels: () => Promise<void>;
	/** Called with each block once its labels are there. */
	onLoaded: (block: Block) => void;
}

/** Blocks of whose text the lexicon had not all labels, which wait to be read again. */
export class Lacking {
	readonly #blocks = new Set<Block>();
	#loading: Promise<void> | null = null;

	constructor(readonly options: LackingOptions) {}

	add(block: Block): void {
		this.#blocks.add(block);
		this.#loading ??= this.#load();
	}

	get isLoading(): boolean {
		return this.#loading !== null;
	}

	async loaded(): Promise<void> {
		while (this.#loading) await this.#loading;
	}

	async #load(): Promise<void> {
		// After this slice, in which other blocks may lack others.
		await Promise.resolve();
		const waiting = [...take(this.#blocks)];
		await this.options.loadLabels().catch(() => {});
		this.#loading = null;
		for (const block of waiting) this.options.onLoaded(block);
		if (this.#blocks.size > 0) this.#loading ??= this.#load();
	}
}
