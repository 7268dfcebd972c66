import type { Siblings } from '../reading/arrival';
import type { Block } from '../reading/block';
import { blockAround } from '../reading/block-around';
import { type Passage, type Reading, readSiblings, readSubtree } from '../reading/blocks';
import { Cost } from '../reading/cost';
import type { Finding } from '../reading/finding';
import { followParser } from '../reading/follow-parser';
import { isSkipped } from '../reading/roles';
import { type OpenShadow, tellHosts } from '../reading/shadow-roots';
import { runInSlices } from '../reading/slices';
import { take } from '../reading/take';
import { Unread } from '../reading/unread';
import { type Watch, watchChanges } from '../reading/watch';
import { adoptMarkRules } from './adopt-rules';
import { Finder, type FinderOptions } from './finder';
import type { MarkStyle } from './highlights';

export interface ReaderOptions extends Pick<FinderOptions, 'lexicon' | 'loadLabels' | 'ask' | 'wants' | 'signal'> {
	openShadow: OpenShadow;
	/** Our own host element, which is not part of the page. */
	isOurs: (node: Node) => boolean;
	markStyle: MarkStyle;
	/** Called when findings have changed. */
	onChange: () => void;
}

/**
 * Reading may pause after as many UTF-16 code units; a block costs as much as so many besides, and a stretch that is
 * passed over as so many. The first blocks are read one by one: code that runs for the first time is slow.
 */
const STEP = 1_000;
const PER_BLOCK = 100;
const PER_STRETCH = 500;
const FIRST = 32;

/**
 * Reads a document and its shadow roots, marks what it finds and follows the page's changes. What is far away waits until the
 * reader comes near, or somebody asks for the whole page: long stretches unread, other blocks not looked at closely.
 */
export class Reader {
	readonly roots = new Map<Element, ShadowRoot>();
	readonly cost = new Cost();
	/** Registry that will soon be needed and wait to be looked at closely. */
	readonly #ahead = new Set<Finding>();
	/** Subtrees, and nodes whose block has changed, that wait to be read. */
	readonly #subtrees = new Set<Node>();
	readonly #dirty = new Set<Node>();
	/** Stretches that the reader came near, and what the parser has added. */
	readonly #reached = new Set<Siblings>();
	readonly #unread: Unread;
	readonly #finder: Finder;
	readonly #changes: Watch;
	readonly #watch: (root: Node) => void;
	readonly #reading: Reading = {
		onHost: (element, isLikelyClosed) => this.#openShadow(element, isLikelyClosed),
		onLost: (container) => this.#subtrees.add(container),
		at: null,
		pauses: 0,
	};
	#isRunning = false;
	/** The parser is still writing the document. */
	#isArriving = false;
	/** So many wait for the whole page: each block is looked at closely as it is read. */
	#completing = 0;
	#running = Promise.resolve();

	constructor(readonly options: ReaderOptions) {
		const { markStyle, isOurs, onChange, signal } = options;
		this.#finder = new Finder({
			...options,
			onNearing: (elements) => this.#prepare(elements),
			onLoaded: (block) => this.#again(block),
			onAnswered: onChange,
			cost: this.cost,
		});
		this.marks.setStyle(markStyle);
		this.#unread = new Unread({ onReached: (stretch) => this.#enqueue(this.#reached, stretch), signal });
		this.#changes = {
			isOurs,
			onAdded: (node) => this.#enqueue(this.#subtrees, node),
			onChanged: (node) => this.#enqueue(this.#dirty, node),
			onRemoved: (node, parent) => this.#forgetSubtree(node, parent),
			onRestructured: (container) => this.#restructure(container),
			signal,
		};
		this.#watch = watchChanges(this.#changes);
		document.addEventListener('load', ({ target }) => this.#restyle(target), { capture: true, passive: true, signal });
	}

	get findings() {
		return this.#finder.findings;
	}

	get marks() {
		return this.#finder.marks;
	}

	/** Begins with a document. The first slice is done before this returns. */
	read(root: Document): void {
		if (root.readyState === 'loading') void this.#readArriving(root);
		else {
			this.#watch(root);
			this.#enqueue(this.#subtrees, root.documentElement);
		}
	}

	/** Reads a document as it arrives. */
	async #readArriving(root: Document): Promise<void> {
		this.#isArriving = true;
		await followParser(root, {
			watch: this.#changes,
			read: () => this.cost.characters,
			onArrived: (siblings) => this.#enqueue(this.#reached, siblings),
		});
		this.#isArriving = false;
		if (this.options.signal.aborted) return;
		this.#watch(root);
		this.options.onChange();
	}

	/** Reads everything again: what is wanted has changed. */
	readAgain(): void {
		for (const finding of [...this.findings.all]) this.#finder.forget(finding);
		for (const root of [document.documentElement, ...this.roots.values()]) this.#enqueue(this.#subtrees, root);
	}

	/** Reads everything (lists within stretches, too) and waits for the answers, but no longer than so many milliseconds. */
	async complete({ within }: { within: number }): Promise<void> {
		await Promise.race([this.#complete(), new Promise((resolve) => setTimeout(resolve, within))]);
	}

	/** Whether anything is still to be read, or looked at, or answered, before everything is known. */
	get isReading(): boolean {
		return this.#isArriving || this.#isUndone;
	}

	get #isUndone(): boolean {
		return !this.#unread.isEmpty || this.#isWaiting || this.#finder.isAwaiting;
	}

	async #complete(): Promise<void> {
		this.#completing += 1;
		do {
			this.#unread.reachAll();
			await this.#run();
			for (const finding of this.findings.all) if (!finding.isExact) this.#ahead.add(finding);
			await this.#run();
			await this.#finder.settled();
		} while (this.#isUndone && !this.options.signal.aborted);
		this.#completing -= 1;
	}

	#enqueue<T>(queue: Set<T>, item: T): void {
		queue.add(item);
		void this.#run();
	}

	/** What is about to come near is looked at before it is seen, so that the segmenter has answered by then. */
	#prepare(elements: Iterable<Element>): void {
		for (const element of elements) {
			for (const finding of this.findings.in(element)) if (!finding.isExact) this.#ahead.add(finding);
		}
		void this.#run();
	}

	get #isWaiting(): boolean {
		return this.#ahead.size + this.#subtrees.size + this.#dirty.size + this.#reached.size > 0;
	}

	/** Resolves when nothing is left that waits. */
	#run(): Promise<void> {
		if (this.#isWaiting && !this.#isRunning) this.#running = this.#runAll();
		return this.#running;
	}

	async #runAll(): Promise<void> {
		const { signal } = this.options;
		this.#isRunning = true;
		// What is queued after the last step of the work, but before it is known to be done, would be forgotten.
		while (this.#isWaiting && !signal.aborted) {
			try {
				await runInSlices(this.#work(), { signal, onPause: (spent) => this.#pause(spent) });
			} catch {
				// A page can make any reading fail; what is queued besides is read all the same.
			}
		}
		this.#reading.at = null;
		this.#isRunning = false;
	}

	*#work(): Generator<void> {
		while (this.#isWaiting) {
			yield* this.#lookAhead();
			for (const node of take(this.#dirty)) {
				if (!node.isConnected || isSkipped(node)) continue;
				const block = blockAround(node);
				// An inline element that holds blocks runs on with nothing.
				if (block) yield* this.#readAll([block]);
				else this.#subtrees.add(node);
			}
			for (const siblings of take(this.#reached)) {
				const { container, first, last } = siblings;
				if (!container.isConnected || isSkipped(container)) continue;
				if (first.parentNode === container && last.parentNode === container) {
					yield* this.#readAll(readSiblings(siblings, this.#reading));
				} else this.#subtrees.add(container);
			}
			for (const node of take(this.#subtrees)) {
				if (!node.isConnected || isSkipped(node)) continue;
				yield* this.#readAll(readSubtree(node, this.#reading));
			}
		}
	}

	*#readAll(blocks: Iterable<Passage>): Generator<void> {
		let units = 0;
		for (const block of blocks) {
			if ('raw' in block) {
				units += PER_BLOCK + block.raw.length;
				tellHosts(block, this.#reading.onHost);
				if (!this.#finder.isFull) yield* this.#finder.read(block, { closely: this.#completing > 0 });
				this.cost.isCut ||= this.#finder.isFull;
			} else {
				units += PER_STRETCH;
				this.#unread.add(block);
			}
			if (units < STEP && this.cost.blocks > FIRST) continue;
			yield;
			units = 0;
			yield* this.#lookAhead();
		}
		yield;
	}

	*#lookAhead(): Generator<void> {
		for (const finding of take(this.#ahead)) {
			if (!this.findings.all.has(finding)) continue;
			this.#finder.lookClosely(finding);
			if (!finding.ranges) finding.letGo();
			yield;
		}
	}

	#openShadow(element: Element, isLikelyClosed: boolean): void {
		const shadow = this.options.openShadow(element, isLikelyClosed);
		if (!shadow || this.roots.has(element)) return;
		this.roots.set(element, shadow);
		adoptMarkRules(shadow);
		this.#watch(shadow);
		this.#subtrees.add(shadow);
	}

	/** Children of a container came or went: what was one block of it may not be one any more. */
	#restructure(container: Node): void {
		for (const finding of this.findings.stale(container)) {
			this.#finder.forget(finding);
			if (!finding.block.run) this.#enqueue(this.#subtrees, container);
		}
	}

	/** A style sheet that comes late may lay out as boxes what was looked at as text that runs on. */
	#restyle(target: EventTarget | null): void {
		if (!isStyleSheet(target)) return;
		for (const finding of [...this.findings.all]) {
			const { container, run } = finding.block;
			if (!finding.isExact || !(run || (container as ParentNode).firstElementChild)) continue;
			this.#finder.forget(finding);
			this.#again(finding.block);
		}
	}

	/** Has a block read again, from a node that is read: what is no part of its text may stand before it. */
	#again({ container, run }: Block): void {
		let node = run?.first;
		while (node && node !== run?.last && isSkipped(node)) node = node.nextSibling ?? undefined;
		this.#enqueue(node ? this.#dirty : this.#subtrees, node ?? container);
	}

	#forgetSubtree(root: Node, parent: Node): void {
		// What came after it, where reading stood or was to begin or to end, would be passed over.
		const isLost = this.#unread.lose(root) || (this.#reading.at && root.contains(this.#reading.at));
		if (isLost) this.#enqueue(this.#subtrees, parent);
		const lost = this.findings.within(root);
		for (const finding of lost) this.#finder.forget(finding);
		if (lost.length > 0) this.options.onChange();
	}

	#pause(spent: number): void {
		const begun = performance.now();
		this.#reading.pauses += 1;
		this.marks.flush();
		this.options.onChange();
		this.cost.spend(spent + performance.now() - begun);
	}
}

function isStyleSheet(target: EventTarget | null): boolean {
	const { localName, rel } = (target ?? {}) as Partial<HTMLLinkElement>;
	return localName === 'link' && /(^|\s)stylesheet(\s|$)/i.test(rel ?? '');
}
