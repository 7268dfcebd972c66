import type { Lexicon } from '../matching/lexicon';
import type { Answer, Occurrence, Question } from '../matching/occurrence';
import { adoptMarkRules } from './adopt-rules';
import { type Block, blockAround, readBlocks } from './blocks';
import { Cost } from './cost';
import { Finding } from './finding';
import { Findings } from './findings';
import { type MarkStyle, Marks } from './marks';
import { Questions } from './questions';
import { isSkipped } from './roles';
import { isEmpty, type Scanned, scanClosely, scanShort, scanText } from './scan-block';
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
				if (block) yield* this.#readBlock(block);
				else this.#subtrees.add(node);
			}
			for (const node of take(this.#subtrees)) {
				if (!node.isConnected || isSkipped(node)) continue;
				for (const block of readBlocks(node, { onMoved, onElement })) yield* this.#readBlock(block);
				yield 100;
				this.marks.settle();
			}
		}
	}

	*#readBlock(block: Block): Generator<number> {
		const { raw, container, run } = block;
		this.cost.blocks += 1;
		this.cost.characters += raw.length;
		if (!run) for (const element of hostsWithin(container as Element)) this.#openShadow(element);
		const known = this.findings.overlapping(block);
		if (known.length === 1 && known[0]?.block.raw === raw && !block.hasRuby) return;
		const { lexicon } = this.options;
		const rough = block.hasRuby
			? null
			: raw.length <= WINDOW
				? scanShort(raw, lexicon)
				: yield* scanText(raw, [], lexicon);
		if (!rough || !isEmpty(rough)) {
			const finding = new Finding(block, rough);
			this.findings.add(finding);
			if (rough) this.#take(finding, rough);
			else this.#lookClosely(finding);
			this.marks.follow(finding);
		}
		for (const finding of known) this.#forget(finding);
		yield raw.length;
	}

	/** Makes what a scan gave the occurrences of a finding. */
	#take(finding: Finding, { settled, open }: Scanned): void {
		finding.occurrences = [];
		for (const each of open) this.#questions.add({ finding, ...each });
		this.#addOccurrences(finding, settled);
	}

	#lookClosely(finding: Finding): void {
		if (finding.isExact) return;
		finding.isExact = true;
		this.cost.closely += 1;
		const { rough, pieces, block } = finding;
		const exact = scanClosely({ pieces, raw: block.raw, rough }, this.options.lexicon);
		finding.rough = exact;
		if (exact === rough) return;
		this.#take(finding, exact);
		if (!this.#running) this.#questions.send();
	}

	#addOccurrences(finding: Finding, occurrences: Occurrence[]): void {
		const wanted = occurrences.flatMap((occurrence) => this.options.wants(occurrence) ?? []);
		if (wanted.length === 0) return;
		finding.occurrences =
			finding.occurrences.length === 0 ? wanted : [...finding.occurrences, ...wanted].sort((a, b) => a.start - b.start);
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
		for (const finding of this.findings.overlapping({ container, run: null })) {
			const { run } = finding.block;
			const isStale = !run || run.first.parentNode !== container || run.last.parentNode !== container;
			if (!isStale) continue;
			this.#forget(finding);
			if (!run) this.#enqueue(this.#subtrees, container);
		}
	}

	#forget(finding: Finding): void {
		this.findings.remove(finding);
		this.marks.unfollow(finding);
	}

	#forgetSubtree(root: Node): void {
		if (this.findings.all.size === 0 || root.nodeType !== Node.ELEMENT_NODE) return;
		const forget = (element: Element) => {
			for (const finding of [...this.findings.in(element)]) this.#forget(finding);
		};
		const before = this.findings.all.size;
		forget(root as Element);
		for (const element of (root as Element).getElementsByTagName('*')) forget(element);
		if (this.findings.all.size < before) this.options.onChange();
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
