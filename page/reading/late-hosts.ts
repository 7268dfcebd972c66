import { everRarer } from './ever-rarer';
import { isBlank } from './is-blank';
import { mayBeClosed, mayHost } from './may-host';
import { isElement } from './nodes';
import { runInSlices } from './slices';

/** When elements are looked at again that had no shadow root. */
const PACE = { first: 500, factor: 3, times: 5 };
/** More elements are not looked at again of those that were read together; for a closed root only so many, which takes long. */
const MOST = { all: 3_000, closed: 300 };

/** Elements, each with whether a closed root is likely. */
type Hosts = Map<Element, boolean>;

interface LateHostsOptions {
	/** Tells whether an element has a root, which is then read. */
	onHost: (element: Element, isLikelyClosed: boolean) => boolean;
	signal: AbortSignal;
}

/**
 * Elements without a shadow root when they were read. A script may give them one, which nothing tells of. They are looked at again once
 * those scripts have run that the document waits for, then ever more rarely for a minute; and whenever the pointer comes to one.
 */
export class LateHosts {
	/** Those that have come since looking again last began. */
	#waiting: Hosts | null = null;
	readonly #known = new WeakSet<Element>();

	constructor(readonly options: LateHostsOptions) {
		const { onHost, signal } = options;
		if (document.readyState !== 'complete') {
			const early: Hosts = new Map();
			this.#waiting = early;
			const look = () => this.#look(early);
			const onLoad = () => {
				this.#waiting = null;
				const closed = [...early.keys()].filter((element) => early.get(element));
				for (const element of closed.slice(MOST.closed)) early.set(element, false);
				void look().then(() => this.#lookAgain(early));
			};
			window.addEventListener('DOMContentLoaded', look, { once: true, signal });
			window.addEventListener('load', onLoad, { once: true, signal });
		}
		const onPointer = ({ target }: Event) => {
			if (!(target instanceof Element) || !mayHost(target.localName)) return;
			onHost(target, mayBeClosed(target, target.localName, isEmpty(target)));
		};
		document.addEventListener('pointerover', onPointer, { capture: true, passive: true, signal });
	}

	add(element: Element, isLikelyClosed: boolean): void {
		if (this.#known.has(element)) return;
		this.#known.add(element);
		if (this.#waiting) {
			if (this.#waiting.size < MOST.all) this.#waiting.set(element, isLikelyClosed);
			return;
		}
		this.#waiting = new Map([[element, isLikelyClosed]]);
		this.#lookAgain(this.#waiting);
	}

	#lookAgain(hosts: Hosts): void {
		if (hosts.size === 0) return;
		const look = async () => {
			if (this.#waiting === hosts) this.#waiting = null;
			await this.#look(hosts);
			return hosts.size === 0;
		};
		everRarer(look, PACE, this.options.signal);
	}

	async #look(hosts: Hosts): Promise<void> {
		// A page can make any look at it fail.
		await runInSlices(this.#steps(hosts), { signal: this.options.signal }).catch(() => {});
	}

	*#steps(hosts: Hosts): Generator<void> {
		for (const [element, isLikelyClosed] of hosts) {
			if (!element.isConnected || this.options.onHost(element, isLikelyClosed)) hosts.delete(element);
			yield;
		}
	}
}

function isEmpty({ firstChild }: Element): boolean {
	return !firstChild || (!isElement(firstChild) && isBlank(firstChild.textContent ?? ''));
}
