import type { Lexicon } from '../matching/lexicon';
import type { Answer, Occurrence, Question } from '../matching/occurrence';
import { sortByStart } from '../matching/order';
import { adoptMarkRules } from './adopt-rules';
import { type Block, blockAround, readBlocks } from './blocks';
import { Cost } from './cost';
import { Finding } from './finding';
import { Findings } from './findings';
import { type MarkStyle, Marks } from './marks';
import { Questions } from './questions';
import { isSkipped } from './roles';
import { isEmpty, type Scanned, scanClosely, scanShort, scanText, spansOf } from './scan-block';
import { hostsWithin, mayHost, type OpenShadow } from './shadow-roots';
import { runInSlices } from './slices';
import { watchChanges } from './watch';
import { WINDOW } from './windows';

export interface ReaderOptions {
	lexicon: Lexicon;
	/** Asks the segmenter. Rejects if there is no answer; the marks in question are then left out. */
	ask: (questions: Question[]) => Promise<Answer[][]>;
	openShadow: OpenShadow;
	/** Whether the reader wants this occurrence marked; may drop some of its terms. */
	wants: (occurrence: Occurrence) => Occurrence | null;
	/** Our own host element, which is not part of the page. */
	isOurs: (node: Node) => boolean;
	markStyle: MarkStyle;
	/** Called when findings have changed. */
	onChange: () => void;
	signal: AbortSignal;
}

const NONE: readonly Occurrence[] = [];
/** Work is given out in steps of at least this many UTF-16 code units; a block costs as much as so many besides. */
const STEP = 1_000;
const PER_BLOCK = 100;

/** Reads a document and its shadow roots, marks what it finds and follows the page's changes. */
export class Reader {
	readonly findings = new Findings((finding) => this.#lookClosely(finding));
	readonly marks: Marks;
	readonly roots = new Set<ShadowRoot>();
	readonly cost = new Cost();
	/** Subtrees, and nodes whose block has changed, that wait to be read. */
	#subtrees = new Set<Node>();
	#changed = new Set<Node>();
	readonly #questions: Questions;
	#running = false;
	readonly #watch: (root: Node) => void;

	constructor(readonly options: ReaderOptions) {
		const { ask, signal } = options;
		const { cost } = this;
		this.marks = new Marks({ findings: this.findings, onSpent: (spent) => cost.spend(spent), signal });
		this.marks.setStyle(options.markStyle);
		this.#questions = new Questions({
			ask,
			onRight: (finding, occurrences) => this.#addAnswered(finding, occurrences),
			onSettled: () => {
				this.marks.settle();
				this.options.onChange();
			},
			cost,
			signal,
		});
		this.#watch = watchChanges({
			isOurs: options.isOurs,
			onAdded: (node) => this.#enqueue(this.#subtrees, node),
			onChanged: (node) => this.#enqueue(this.#changed, node),
			onRemoved: (node) => this.#forgetSubtree(node),
			onRestructured: (container) => this.#restructure(container),
			signal,
		});
	}

	/** Begins with a document or shadow root. The first slice is done before this returns. */
	read(root: Document | ShadowRoot): void {
		this.#watch(root);
		this.#enqueue(this.#subtrees, root instanceof Document ? root.documentElement : root);
	}

	/** Reads everything again: what is wanted has changed. */
	readAgain(): void {
		for (const finding of [...this.findings.all]) this.#forget(finding);
		for (const root of [document.documentElement, ...this.roots]) this.#enqueue(this.#subtrees, root);
	}

	#enqueue(queue: Set<Node>, node: Node | null): void {
		if (!node) return;
		queue.add(node);
		void this.#run();
	}

	async #run(): Promise<void> {
		const { signal } = this.options;
		if (this.#running) return;
		this.#running = true;
		// What is queued after the last step of the work, but before it is known to be done, would be forgotten.
		while (this.#subtrees.size + this.#changed.size > 0 && !signal.aborted) {
			try {
				await runInSlices(this.#work(), { signal, onPause: (spent) => this.#pause(spent) });
			} catch {
				// A page can make any reading fail; what is queued besides is read all the same.
			}
		}
		this.#running = false;
	}

	*#work(): Generator<number> {
		const onElement = (element: Element) => {
			if (mayHost(element)) this.#openShadow(element);
		};
		const onMoved = (container: Node) => this.#subtrees.add(container);
		while (this.#subtrees.size + this.#changed.size > 0) {
			for (const node of take(this.#changed)) {
				if (!node.isConnected || isSkipped(node)) continue;
				const block = blockAround(node);
				// An inline element that holds blocks runs on with nothing.
				if (block) yield* this.#readAll([block]);
				else this.#subtrees.add(node);
			}
			for (const node of take(this.#subtrees)) {
				if (!node.isConnected || isSkipped(node)) continue;
				yield* this.#readAll(readBlocks(node, { onMoved, onElement }));
				yield 100;
				this.marks.settle();
			}
		}
	}

	/** Yields from time to time the UTF-16 code units read since. */
	*#readAll(blocks: Iterable<Block>): Generator<number> {
		const { lexicon } = this.options;
		let units = 0;
		for (const block of blocks) {
			const { raw, container, run, hasRuby } = block;
			this.cost.blocks += 1;
			this.cost.characters += raw.length;
			if (!run) for (const element of hostsWithin(container as Element)) this.#openShadow(element);
			if (!this.#isKnown(block)) {
				const isShort = raw.length <= WINDOW;
				this.#put(block, hasRuby ? null : isShort ? scanShort(raw, lexicon) : yield* scanText(raw, [], lexicon));
			}
			units += PER_BLOCK + raw.length;
			if (units < STEP) continue;
			yield units;
			units = 0;
		}
		yield units;
	}

	#isKnown(block: Block): boolean {
		const [known, other] = this.findings.overlapping(block);
		return known?.block.raw === block.raw && !other && !block.hasRuby;
	}

	/** Puts what a scan of a block gave in the place of what was known there. */
	#put(block: Block, scanned: Scanned | null): void {
		const known = this.findings.overlapping(block);
		if (!scanned || !isEmpty(scanned)) {
			const finding = new Finding(block, scanned && spansOf(scanned));
			this.findings.add(finding);
			if (scanned) this.#take(finding, scanned);
			else this.#lookClosely(finding);
			this.marks.follow(finding);
		}
		for (const finding of known) this.#forget(finding);
	}

	/** Makes what a scan gave the occurrences of a finding. */
	#take(finding: Finding, { settled, open }: Scanned): void {
		finding.occurrences = NONE;
		for (const each of open) this.#questions.add({ finding, ...each });
		this.#addOccurrences(finding, settled);
	}

	#lookClosely(finding: Finding): void {
		if (finding.isExact) return;
		finding.isExact = true;
		this.cost.closely += 1;
		const { spans, pieces, block } = finding;
		const exact = scanClosely({ pieces, raw: block.raw, spans }, this.options.lexicon);
		if (!exact) return;
		finding.spans = spansOf(exact);
		this.#take(finding, exact);
		if (!this.#running) this.#questions.send();
	}

	#addOccurrences(finding: Finding, occurrences: readonly Occurrence[]): void {
		const { wants } = this.options;
		const known = finding.occurrences;
		const isAll = occurrences.every((occurrence) => wants(occurrence) === occurrence);
		const wanted = isAll ? occurrences : occurrences.flatMap((occurrence) => wants(occurrence) ?? []);
		if (wanted.length === 0) return;
		finding.occurrences = known.length === 0 ? wanted.slice() : sortByStart([...known, ...wanted]);
	}

	#addAnswered(finding: Finding, occurrences: Occurrence[]): void {
		if (!this.findings.all.has(finding)) return;
		this.#addOccurrences(finding, occurrences);
		this.marks.follow(finding);
	}

	#openShadow(element: Element): void {
		const shadow = this.options.openShadow(element);
		if (!shadow || this.roots.has(shadow)) return;
		this.roots.add(shadow);
		adoptMarkRules(shadow);
		this.#watch(shadow);
		this.#subtrees.add(shadow);
	}

	/** Children of a container came or went: what was one block of it may not be one any more. */
	#restructure(container: Node): void {
		for (const finding of this.findings.stale(container)) {
			this.#forget(finding);
			if (!finding.block.run) this.#enqueue(this.#subtrees, container);
		}
	}

	#forget(finding: Finding): void {
		this.findings.remove(finding);
		this.marks.unfollow(finding);
	}

	#forgetSubtree(root: Node): void {
		const lost = this.findings.within(root);
		for (const finding of lost) this.#forget(finding);
		if (lost.length > 0) this.options.onChange();
	}

	#pause(spent: number): void {
		const begun = performance.now();
		this.marks.settle();
		this.#questions.send();
		this.options.onChange();
		this.cost.spend(spent + performance.now() - begun);
	}
}

function* take(queue: Set<Node>): Generator<Node> {
	for (const node of queue) {
		queue.delete(node);
		yield node;
	}
}
