import { Arrival, type Arrived, type Siblings } from './arrival';
import { isBlankNode } from './is-blank';
import { inTurn, runInSlices, together } from './slices';
import { hearOf, type Watch, watchChanges } from './watch';

interface FollowOptions {
	/** Who hears of the changes that scripts make in what was read. */
	watch: Watch;
	/** UTF-16 code units that were read so far. */
	read: () => number;
	/** Called with siblings that are to be read. */
	onArrived: (siblings: Siblings) => void;
	/** Called with a host in whose shadow tree the parser may be writing, perhaps more than once. */
	onHost: (host: Element) => void;
}

/** What arrives within so many milliseconds is read together. */
const EVERY = 40;

/**
 * Follows a document that its parser is still writing; resolves when the parser is done. What the parser adds is no change:
 * only what was read is watched for changes, since a record for each new node would cost more than to read it.
 */
export async function followParser(root: Document, { watch, read, onArrived, onHost }: FollowOptions): Promise<void> {
	const { signal } = watch;
	const arrival = new Arrival(root.documentElement);
	const end = new AbortController();
	const follow = watchChanges({ ...watch, signal: AbortSignal.any([signal, end.signal]) });
	/** What is read once the parser is done need not be followed: whoever waits for that watches all of the document. */
	function* take(all: Arrived[], isOver: boolean): Generator<void> {
		for (const { state, ...siblings } of all) {
			if (state !== 'half' && !isOver) yield* followAll(siblings, follow);
			if (state !== 'known') onArrived(siblings);
		}
	}
	function* scripted(records: MutationRecord[], open: ReadonlySet<Node>): Generator<void> {
		const changed: MutationRecord[] = [];
		for (const record of records) {
			if (!isAppended(record) && open.has(record.target)) changed.push(record);
			yield;
		}
		for (const { addedNodes } of changed) for (const node of addedNodes) follow(node);
		yield* hearOf(changed, watch);
	}
	const listen = inTurn(signal);
	const hear = (records: MutationRecord[]) => listen(together(scripted(records, arrival.open)));
	let goOn = () => {};
	const opened = new MutationObserver((records) => {
		hear(records);
		goOn();
	});
	// Of what is added to the last there may be a record for each node of a long page, and to look at one takes its time.
	const tip = new MutationObserver(() => {
		tip.disconnect();
		goOn();
	});
	const over = new Promise<void>((resolve) => {
		root.addEventListener('readystatechange', () => resolve(), { signal: end.signal });
		signal.addEventListener('abort', () => resolve(), { signal: end.signal });
	});
	for (;;) {
		const begun = performance.now();
		const isOver = root.readyState !== 'loading' || signal.aborted;
		hear(opened.takeRecords());
		opened.disconnect();
		tip.disconnect();
		const arrived = arrival.take({ isOver, read: read() });
		if (!isOver) {
			watchEnd(arrival.open, { opened, tip });
			tellHosts(root, onHost);
		}
		const more = new Promise<void>((resolve) => {
			goOn = resolve;
		});
		await runInSlices(take(arrived, isOver), { signal });
		if (isOver) break;
		await Promise.race([more, over]);
		const rest = EVERY - (performance.now() - begun);
		if (rest > 0) await Promise.race([new Promise((resolve) => setTimeout(resolve, rest)), over]);
	}
	end.abort();
}

/** The parser adds to what is open, and to what is last in it. */
function watchEnd(open: ReadonlySet<Node>, { opened, tip }: Record<'opened' | 'tip', MutationObserver>): void {
	let last: Node | null = null;
	for (const container of open) {
		opened.observe(container, { childList: true });
		last = container.lastChild;
	}
	if (last) tip.observe(last, { subtree: true, childList: true, characterData: true });
}

/** What the parser writes into a shadow tree does not show in the tree around it: only the last host may be the one. */
function tellHosts({ documentElement }: Document, onHost: (host: Element) => void): void {
	for (let at: Element | null = documentElement; at; at = at.lastElementChild) if (at.shadowRoot) onHost(at);
}

/** As the parser adds; what a script has put at the end will be come upon as well. */
function isAppended({ removedNodes, nextSibling }: MutationRecord): boolean {
	return nextSibling === null && removedNodes.length === 0;
}

/** A long list may have arrived at once. */
function* followAll({ first, last }: Siblings, follow: (node: Node) => void): Generator<void> {
	for (let at: Node | null = first; at; at = at === last ? null : at.nextSibling) {
		if (!isBlankNode(at)) follow(at);
		yield;
	}
}
