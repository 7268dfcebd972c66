import { LateHosts } from '../reading/late-hosts';
import type { OpenShadow } from '../reading/shadow-roots';
import { adoptMarkRules } from './adopt-rules';

/** Milliseconds after which what has left the page is let go of: most of it is only moved. */
const LET_GO = 1_000;

interface RootsOptions {
	openShadow: OpenShadow;
	/** Our own host element, which is not part of the page. */
	isOurs: (node: Node) => boolean;
	/** Called with a shadow root that is to be read. */
	onOpened: (shadow: ShadowRoot) => void;
	/** Called when some were let go of, with all that they held. */
	onLetGo: () => void;
	signal: AbortSignal;
}

/** The shadow roots of a document that are read. */
export class Roots {
	readonly open = new Map<Element, ShadowRoot>();
	readonly #lateHosts: LateHosts;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(readonly options: RootsOptions) {
		const { signal } = options;
		this.#lateHosts = new LateHosts({ onHost: this.onHost, signal });
		signal.addEventListener('abort', () => clearTimeout(this.#timer));
	}

	/** Has the shadow root of an element read, if it has one. */
	readonly onHost = (element: Element, isLikelyClosed: boolean): boolean => {
		const { openShadow, isOurs, onOpened } = this.options;
		if (this.open.has(element) || isOurs(element)) return true;
		const shadow = openShadow(element, isLikelyClosed);
		if (!shadow) {
			this.#lateHosts.add(element, isLikelyClosed);
			return false;
		}
		this.open.set(element, shadow);
		adoptMarkRules(shadow);
		onOpened(shadow);
		return true;
	};

	/** Something has left the page, and roots perhaps with it: those are let go of; one that comes back is read anew. */
	letGoSoon(): void {
		if (this.open.size > 0) this.#timer ??= setTimeout(() => this.#letGo(), LET_GO);
	}

	#letGo(): void {
		this.#timer = undefined;
		const before = this.open.size;
		for (const host of [...this.open.keys()]) if (!host.isConnected) this.open.delete(host);
		if (this.open.size < before) this.options.onLetGo();
	}
}
