/** Something that is followed as it changes. */
export class Watched {
	readonly #listeners = new Set<() => void>();

	/** Calls back after each change, until `signal` aborts. */
	watch(listener: () => void, signal: AbortSignal): void {
		this.#listeners.add(listener);
		signal.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
	}

	protected tell(): void {
		for (const listener of this.#listeners) listener();
	}
}
