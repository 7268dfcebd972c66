import type { OnHost } from './shadow-roots';
import { runInSlices } from './slices';

/**
 * Elements without a shadow root that were read while the page was still loading: its scripts may give them one, which nothing
 * tells of. They are looked at again once those have run that the document waits for.
 */
export class LateHosts {
	readonly #hosts = new Map<Element, boolean>();
	#isOver = document.readyState === 'complete';

	constructor({ onHost, signal }: { onHost: OnHost; signal: AbortSignal }) {
		if (this.#isOver) return;
		const look = () => {
			const hosts = [...this.#hosts];
			this.#isOver = true;
			this.#hosts.clear();
			void runInSlices(lookAgain(hosts, onHost), { signal });
		};
		// The first may have been already.
		for (const type of ['DOMContentLoaded', 'load']) window.addEventListener(type, look, { once: true, signal });
	}

	add(element: Element, isLikelyClosed: boolean): void {
		if (!this.#isOver) this.#hosts.set(element, isLikelyClosed);
	}
}

function* lookAgain(hosts: readonly (readonly [Element, boolean])[], onHost: OnHost): Generator<void> {
	for (const [element, isLikelyClosed] of hosts) {
		onHost(element, isLikelyClosed);
		yield;
	}
}
