import type { OnHost } from './shadow-roots';
import { runInSlices } from './slices';

/** Milliseconds after which an element is looked at that the page has not defined yet; then after twice as long, so many times. */
const FIRST = 500;
const TIMES = 7;

/**
 * Elements without a shadow root when they were read. Its scripts may give them one, which nothing tells of: while the page is still
 * loading to any, and later to custom elements that are not defined yet. The first are looked at again once those scripts have run that the
 * document waits for, the others for a minute.
 */
export class LateHosts {
	readonly #hosts = new Map<Element, boolean>();
	readonly #undefined = new Map<Element, boolean>();
	#isOver = document.readyState === 'complete';
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(readonly options: { onHost: OnHost; signal: AbortSignal }) {
		const { signal } = options;
		signal.addEventListener('abort', () => clearTimeout(this.#timer));
		if (this.#isOver) return;
		const look = () => {
			const hosts = [...this.#hosts];
			this.#isOver = true;
			this.#hosts.clear();
			void runInSlices(this.#tell(hosts), { signal });
		};
		// The first may have been already.
		for (const type of ['DOMContentLoaded', 'load']) window.addEventListener(type, look, { once: true, signal });
	}

	add(element: Element, isLikelyClosed: boolean): void {
		if (!this.#isOver) this.#hosts.set(element, isLikelyClosed);
		else if (!element.matches(':defined')) {
			this.#undefined.set(element, isLikelyClosed);
			this.#timer ??= this.#lookAfter(FIRST, TIMES);
		}
	}

	#lookAfter(wait: number, times: number): ReturnType<typeof setTimeout> {
		return setTimeout(async () => {
			const { signal } = this.options;
			await runInSlices(this.#lookForDefined(), { signal });
			if (this.#undefined.size > 0 && times > 1 && !signal.aborted) {
				this.#timer = this.#lookAfter(2 * wait, times - 1);
				return;
			}
			this.#timer = undefined;
			this.#undefined.clear();
		}, wait);
	}

	*#lookForDefined(): Generator<void> {
		const { onHost } = this.options;
		for (const [element, isLikelyClosed] of this.#undefined) {
			const isDefined = element.matches(':defined');
			if (isDefined || !element.isConnected) this.#undefined.delete(element);
			if (isDefined) onHost(element, isLikelyClosed);
			yield;
		}
	}

	*#tell(hosts: readonly (readonly [Element, boolean])[]): Generator<void> {
		for (const [element, isLikelyClosed] of hosts) {
			this.options.onHost(element, isLikelyClosed);
			yield;
		}
	}
}
