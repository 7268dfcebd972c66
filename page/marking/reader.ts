import type { Lexicon } from '../../matching/lexicon/lexicon';
import { Allowance } from '../reading/allowance';
import { type Block, isPartOfLine } from '../reading/block';
import { Cost } from '../reading/cost';
import { followParser } from '../reading/follow-parser';
import { isMislabelled } from '../reading/language';
import { isSkipped } from '../reading/roles';
import type { OpenShadow } from '../reading/shadow-roots';
import { watchStyleSheets } from '../reading/style-sheets';
import { Unread } from '../reading/unread';
import { type Watch, watchChanges } from '../reading/watch';
import { Backlog } from './backlog';
import { Finder, type FinderOptions } from './finder';
import type { MarkStyle } from './highlights';
import { Roots } from './roots';
import { Work } from './work';

export interface ReaderOptions
	extends Pick<FinderOptions, 'lexicon' | 'loadLabels' | 'ask' | 'wants' | 'wishes' | 'signal'> {
	openShadow: OpenShadow;
	/** Our own host element, which is not part of the page. */
	isOurs: (node: Node) => boolean;
	markStyle: MarkStyle;
	/** Called when findings have changed. */
	onChange: () => void;
}

/**
 * Reads a document and its shadow roots, marks what it finds and follows the page's changes. What is far away waits until the
 * reader comes near, or somebody asks for the whole page: long stretches unread, other blocks not looked at closely.
 */
export class Reader {
	readonly #allowance = new Allowance();
	readonly cost = new Cost((milliseconds) => this.#allowance.spend(milliseconds));
	readonly #unread: Unread;
	readonly #work: Work;
	readonly #roots: Roots;
	readonly #finder: Finder;
	readonly #backlog: Backlog;
	readonly #changes: Watch;
	readonly #watch: (root: Node) => void;
	/** The parser is still writing the document. */
	#isArriving = false;

	constructor(readonly options: ReaderOptions) {
		const { markStyle, openShadow, isOurs, onChange, signal } = options;
		this.#backlog = new Backlog({
			isBehind: () => this.marks.isBehind,
			onAdded: (node) => this.#work.add('subtrees', node),
			onChanged: (node) => this.#work.add('dirty', node),
			onEditable: (element) => this.#readOtherwise(element),
			onRestructured: (container) => this.#restructure(container),
			allowance: this.#allowance,
			signal,
		});
		this.#finder = new Finder({
			...options,
			onNearing: (elements) => this.#prepare(elements),
			onLoaded: (block) => this.#again(block),
			onAnswered: onChange,
			onShown: () => this.#backlog.look(),
			// What stands before it may not be read yet.
			onFirst: () => void this.#completeOnce(),
			cost: this.cost,
		});
		this.marks.setStyle(markStyle);
		this.#unread = new Unread({ onReached: (stretch) => this.#work.add('siblings', stretch), signal });
		this.#roots = new Roots({
			openShadow,
			isOurs,
			onOpened: (shadow) => {
				this.#watch(shadow);
				this.#work.add('subtrees', shadow);
			},
			onLetGo: () => {
				for (const finding of [...this.findings.all]) if (!finding.element.isConnected) this.#finder.forget(finding);
			},
			signal,
		});
		this.#work = new Work({
			finder: this.#finder,
			unread: this.#unread,
			cost: this.cost,
			onHost: this.#roots.onHost,
			onPause: () => {
				this.marks.flush();
				onChange();
			},
			signal,
		});
		this.#changes = {
			isOurs,
			onAdded: (node) => this.#backlog.added(node),
			onChanged: (node) => this.#backlog.changed(node),
			onRemoved: (node, parent) => this.#forgetSubtree(node, parent),
			onEditable: (element) => this.#backlog.editable(element),
			onRestructured: (container) => this.#backlog.restructured(container),
			signal,
		};
		this.#watch = watchChanges(this.#changes);
		watchStyleSheets(() => this.#restyle(), signal);
	}

	get roots(): ReadonlyMap<Element, ShadowRoot> {
		return this.#roots.open;
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
			this.#work.add('subtrees', root.documentElement);
		}
	}

	/** Reads a document as it arrives. */
	async #readArriving(root: Document): Promise<void> {
		this.#isArriving = true;
		await followParser(root, {
			watch: this.#changes,
			read: () => this.cost.characters,
			onArrived: (siblings) => this.#work.add('siblings', siblings),
			onHost: (host) => this.#roots.onHost(host, false),
		});
		this.#isArriving = false;
		if (this.options.signal.aborted) return;
		this.#watch(root);
		// Of its first words nobody could tell.
		if (root.documentElement && isMislabelled(root.documentElement)) this.readAgain();
		this.options.onChange();
	}

	/** Reads everything again, with another lexicon. */
	readWith(lexicon: Lexicon): void {
		this.#finder.options.lexicon = lexicon;
		this.readAgain();
	}

	/** Reads everything again: what is wanted has changed. */
	readAgain(): void {
		for (const finding of [...this.findings.all].reverse()) this.#finder.forget(finding);
		this.#work.add('subtrees', document.documentElement, ...this.roots.values());
	}

	/** Looks again at which occurrences are marked: the wishes have changed. */
	chooseAgain(): void {
		void this.#finder.unmarked.choose();
		this.options.onChange();
	}

	async #completeOnce(): Promise<void> {
		if (this.#isUndone && this.#work.completing === 0) await this.#complete();
	}

	/** Reads everything (lists within stretches, too) and waits for the answers, but no longer than so many milliseconds. */
	async complete({ within }: { within: number }): Promise<void> {
		await Promise.race([this.#complete(), new Promise((resolve) => setTimeout(resolve, within))]);
	}

	/** Whether anything is still to be read, or looked at, or answered, before everything is known. */
	get isReading(): boolean {
		return this.#isArriving || this.#work.completing > 0 || this.#isUndone;
	}

	get #isUndone(): boolean {
		return !this.#unread.isEmpty || this.#work.isWaiting || this.#finder.isAwaiting;
	}

	async #complete(): Promise<void> {
		const { blocks, closely } = this.cost;
		this.#work.completing += 1;
		// Once: a page may go on changing for ever.
		this.#backlog.giveOut();
		do {
			this.#unread.reachAll();
			await this.#work.run();
			this.#work.lookAhead(this.findings.all);
			await this.#work.run();
			await this.#finder.settled();
		} while (this.#isUndone && !this.options.signal.aborted);
		this.#work.completing -= 1;
		// Not everybody has waited.
		if (this.cost.blocks + this.cost.closely > blocks + closely) this.options.onChange();
	}

	/** What is about to come near is looked at before it is seen, so that the segmenter has answered by then. */
	#prepare(elements: Iterable<Element>): void {
		this.#work.lookAhead([...elements].flatMap((element) => this.findings.in(element)));
	}

	/** Children of a container came or went: what was one block of it may not be one any more. */
	#restructure(container: Node): void {
		for (const finding of this.findings.stale(container)) {
			this.#finder.forget(finding);
			if (!finding.block.run) this.#work.add('subtrees', container);
		}
	}

	/** An element can be edited now, or no longer; it may have left the page since. */
	#readOtherwise(element: Element): void {
		const { parentNode } = element;
		if (!parentNode) return;
		this.#forgetSubtree(element, parentNode);
		if (isPartOfLine(element)) this.#work.add('dirty', parentNode);
		else this.#work.add('subtrees', element);
	}

	/** A style sheet that comes late may lay out as boxes what was looked at as text that runs on. */
	#restyle(): void {
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
		this.#work.add(node ? 'dirty' : 'subtrees', node ?? container);
	}

	#forgetSubtree(root: Node, parent: Node): void {
		// What came after it, where reading stood or was to begin or to end, would be passed over.
		const isLost = this.#unread.lose(root) || this.#work.standsIn(root);
		if (isLost) this.#work.add('subtrees', parent);
		const lost = this.findings.within(root);
		for (const finding of lost) this.#finder.forget(finding);
		if (lost.length > 0) this.options.onChange();
		this.#roots.letGoSoon();
	}
}
