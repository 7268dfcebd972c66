import { CallFailed } from './call-failed';
import { ALL, LITTLE, ONE, Pace } from './pace';
import { within } from './within';

/** Calls of the pages of one tab that may be waiting: more are refused. */
const WAITING = 200;
/** What a tab asked last is waited for at most so long (milliseconds): a call into a frame that hangs may never end. */
const HANGING = 30_000;
/** What pages ask waits at most so long for what the reader writes (milliseconds): a write that hangs must not stop marking. */
const PATIENCE = 1_000;

interface Queue {
	last: Promise<unknown>;
	count: number;
	pace: Pace;
	little: Pace;
}

function newQueue(): Queue {
	return { last: Promise.resolve(), count: 0, pace: new Pace(ONE), little: new Pace(LITTLE) };
}

/**
 * Who has a turn when many ask at once. What a reader writes goes first; what pages ask is done one after the other for each tab,
 * so that one page can't crowd out the others.
 */
export class Turns {
	#writes = 0;
	#waitingForWrites = new Set<() => void>();
	readonly #all = new Pace(ALL);
	readonly #tabs = new Map<unknown, Queue>();

	/** Runs a write at once; the rest waits until it is done. */
	async write<T>(work: () => Promise<T>): Promise<T> {
		this.#writes++;
		try {
			return await work();
		} finally {
			this.#writes--;
			if (this.#writes === 0) for (const go of this.#waitingForWrites) go();
		}
	}

	/** Settles when nothing is being written, or after a while. Asked for between two slices of long work. */
	async free(): Promise<void> {
		if (this.#writes === 0) return;
		const { promise, resolve } = Promise.withResolvers<void>();
		const timer = setTimeout(resolve, PATIENCE);
		this.#waitingForWrites.add(resolve);
		await promise;
		clearTimeout(timer);
		this.#waitingForWrites.delete(resolve);
	}

	/** Runs what a page of this tab asks after what its tab asked before, at the pace that it may have; `work` says what it costs. */
	async page<T>(tab: unknown, work: (spend: (cost: number) => void) => Promise<T>): Promise<T> {
		const queue = this.#tabs.get(tab) ?? newQueue();
		if (queue.count >= WAITING) throw new CallFailed({ code: 'bad-request', detail: 'too many calls at once' });
		queue.count++;
		this.#tabs.set(tab, queue);
		const before = queue.last;
		const spend = (cost: number) => {
			for (const pace of [queue.pace, queue.little, this.#all]) pace.spend(cost);
		};
		const turn = before.then(() => this.#paced(queue)).then(() => this.free());
		const mine = turn.then(() => work(spend));
		queue.last = turn.then(() => within(HANGING, mine)).catch(() => {});
		try {
			return await mine;
		} finally {
			queue.count--;
			if (queue.count === 0) this.#forgetIdle();
		}
	}

	/** Settles when a tab may go on: those that asked for much wait for each other, too. */
	async #paced({ pace, little }: Queue): Promise<void> {
		for (;;) {
			const wait = Math.max(pace.wait, Math.min(little.wait, this.#all.wait));
			if (wait === 0) return;
			await new Promise((resolve) => setTimeout(resolve, wait));
		}
	}

	/** Tabs of which nothing waits and nothing is owed, those included that were closed. */
	#forgetIdle(): void {
		for (const [tab, { count, pace, little }] of this.#tabs)
			if (count === 0 && pace.isFresh && little.isFresh) this.#tabs.delete(tab);
	}
}
