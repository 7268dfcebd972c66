import type { Siblings } from '../reading/arrival';
import { blockAround } from '../reading/block-around';
import { type Passage, type Reading, readSiblings, readSubtree } from '../reading/blocks';
import type { Cost } from '../reading/cost';
import type { Finding } from '../reading/finding';
import { isSkipped } from '../reading/roles';
import { type OnHost, tellHosts, tellHostsOfRun } from '../reading/shadow-roots';
import { runInSlices } from '../reading/slices';
import { take } from '../reading/take';
import type { Unread } from '../reading/unread';
import type { Finder } from './finder';

interface WorkOptions {
	finder: Finder;
	unread: Unread;
	cost: Cost;
	onHost: OnHost;
	/** Called after each slice. */
	onPause: () => void;
	signal: AbortSignal;
}

/**
 * Reading may pause after as many UTF-16 code units; a block costs as much as so many besides, and a stretch that is
 * passed over as so many. The first blocks are read one by one: code that runs for the first time is slow.
 */
const STEP = 1_000;
const PER_BLOCK = 100;
const PER_STRETCH = 500;
const FIRST = 32;

/** What waits to be read, and the reading of it, in slices. */
export class Work {
	readonly #waiting = {
		/** Findings that will soon be needed and wait to be looked at closely. */
		ahead: new Set<Finding>(),
		/** Nodes whose block has changed. */
		dirty: new Set<Node>(),
		/** Stretches that the reader came near, and what the parser has added. */
		siblings: new Set<Siblings>(),
		subtrees: new Set<Node>(),
	};
	/** So many wait for the whole page: each block is looked at closely as it is read. */
	completing = 0;
	readonly #reading: Reading;
	#isRunning = false;
	#running = Promise.resolve();

	constructor(readonly options: WorkOptions) {
		this.#reading = {
			onHost: options.onHost,
			onLost: (container) => this.#waiting.subtrees.add(container),
			onLaidInline: (element) => this.#waiting.dirty.add(element),
			at: null,
			pauses: 0,
		};
	}

	/** Queues something, and begins with it unless there is other work already. */
	add(queue: 'siblings', siblings: Siblings): void;
	add(queue: 'dirty' | 'subtrees', ...nodes: Node[]): void;
	add(queue: 'siblings' | 'dirty' | 'subtrees', ...items: never[]): void {
		for (const item of items) this.#waiting[queue].add(item);
		void this.run();
	}

	/** Queues those of some findings that were not looked at closely yet. */
	lookAhead(findings: Iterable<Finding>): void {
		for (const finding of findings) if (!finding.isExact) this.#waiting.ahead.add(finding);
		void this.run();
	}

	get isWaiting(): boolean {
		return Object.values(this.#waiting).some(({ size }) => size > 0);
	}

	/** Whether reading stands below a node. */
	standsIn(root: Node): boolean {
		return this.#reading.at !== null && root.contains(this.#reading.at);
	}

	/** Resolves when nothing is left that waits. */
	run(): Promise<void> {
		if (this.isWaiting && !this.#isRunning) this.#running = this.#runAll();
		return this.#running;
	}

	async #runAll(): Promise<void> {
		const { signal } = this.options;
		this.#isRunning = true;
		// What is queued after the last step of the work, but before it is known to be done, would be forgotten.
		while (this.isWaiting && !signal.aborted) {
			try {
				await runInSlices(this.#steps(), { signal, onPause: (spent) => this.#pause(spent) });
			} catch {
				// A page can make any reading fail; what is queued besides is read all the same.
			}
		}
		this.#reading.at = null;
		this.#isRunning = false;
	}

	*#steps(): Generator<void> {
		while (this.isWaiting) {
			yield* this.#lookAhead();
			for (const node of take(this.#waiting.dirty)) {
				if (!node.isConnected || isSkipped(node)) continue;
				const block = blockAround(node);
				if (block?.run) tellHostsOfRun(block.run, this.#reading.onHost);
				// An inline element that holds blocks runs on with nothing.
				if (block) yield* this.#readAll([block]);
				else this.#waiting.subtrees.add(node);
			}
			for (const siblings of take(this.#waiting.siblings)) {
				const { container, first, last } = siblings;
				if (!container.isConnected || isSkipped(container)) continue;
				if (first.parentNode === container && last.parentNode === container) {
					yield* this.#readAll(readSiblings(siblings, this.#reading));
				} else this.#waiting.subtrees.add(container);
			}
			for (const node of take(this.#waiting.subtrees)) {
				if (!node.isConnected || isSkipped(node)) continue;
				yield* this.#readAll(readSubtree(node, this.#reading));
			}
		}
	}

	*#readAll(blocks: Iterable<Passage>): Generator<void> {
		const { finder, unread, cost } = this.options;
		let units = 0;
		for (const block of blocks) {
			if ('raw' in block) {
				units += PER_BLOCK + block.raw.length;
				tellHosts(block, this.#reading.onHost);
				if (!finder.isFull) yield* finder.read(block, { closely: this.completing > 0 });
				cost.isCut ||= finder.isFull;
			} else {
				units += PER_STRETCH;
				unread.add(block);
			}
			if (units < STEP && cost.blocks > FIRST) continue;
			yield;
			units = 0;
			yield* this.#lookAhead();
		}
		yield;
	}

	*#lookAhead(): Generator<void> {
		const { finder } = this.options;
		for (const finding of take(this.#waiting.ahead)) {
			if (!finder.findings.all.has(finding)) continue;
			yield* finder.lookClosely(finding);
			if (!finding.ranges) finding.letGo();
			yield;
		}
	}

	#pause(spent: number): void {
		const begun = performance.now();
		this.#reading.pauses += 1;
		this.options.onPause();
		this.options.cost.spend(spent + performance.now() - begun);
	}
}
