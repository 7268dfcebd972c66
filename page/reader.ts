import type { Lexicon } from '../matching/lexicon';
import type { Answer, Occurrence, Question } from '../matching/occurrence';
import { type OpenQuestion, settle } from '../matching/scan';
import { adoptMarkRules } from './adopt-rules';
import { type Block, blockAround, readBlocks } from './blocks';
import { type Finding, Findings } from './findings';
import { type MarkStyle, Marks } from './marks';
import { moved } from './moved';
import { isSkipped } from './roles';
import { scanBlock } from './scan-block';
import { findShadowRoots, type OpenShadow } from './shadow-roots';
import { runInSlices } from './slices';
import { watchChanges } from './watch';

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

/** What reading cost: exact counts, the same on any machine, and the time. */
export interface Cost {
	blocks: number;
	characters: number;
	questions: number;
	messages: number;
	unanswered: number;
	milliseconds: number;
	longestSlice: number;
}

/** As many questions go into one message. */
const QUESTIONS_PER_MESSAGE = 200;

/** Reads a document and its shadow roots, marks what it finds and follows the page's changes. */
export class Reader {
	readonly findings = new Findings();
	readonly marks: Marks;
	readonly roots = new Set<ShadowRoot>();
	readonly cost: Cost = {
		blocks: 0,
		characters: 0,
		questions: 0,
		messages: 0,
		unanswered: 0,
		milliseconds: 0,
		longestSlice: 0,
	};
	/** Subtrees, and nodes whose block has changed, that wait to be read. */
	#subtrees = new Set<Node>();
	#changed = new Set<Node>();
	#open: { finding: Finding; open: OpenQuestion; base: number }[] = [];
	#running = false;
	readonly #watch: (root: Node) => void;

	constructor(readonly options: ReaderOptions) {
		this.marks = new Marks(this.findings, options.signal);
		this.marks.setStyle(options.markStyle);
		this.#watch = watchChanges({
			isOurs: options.isOurs,
			onAdded: (node) => this.#enqueue(this.#subtrees, node),
			onChanged: (node) => this.#enqueue(this.#changed, node),
			onRemoved: (node) => this.#forgetSubtree(node),
			signal: options.signal,
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
		while (this.#subtrees.size + this.#changed.size > 0) {
			for (const node of take(this.#changed)) {
				if (!node.isConnected || isSkipped(node)) continue;
				const block = blockAround(node);
				// An inline element that holds blocks runs on with nothing.
				if (block) yield* this.#readBlock(block, { again: true });
				else this.#subtrees.add(node);
			}
			for (const node of take(this.#subtrees)) {
				if (!node.isConnected || isSkipped(node)) continue;
				for (const block of readBlocks(node, (moved) => this.#subtrees.add(moved)))
					yield* this.#readBlock(block, { again: false });
				yield* findShadowRoots(node, this.options.openShadow, (shadow) => this.#addShadow(shadow));
			}
		}
	}

	*#readBlock(block: Block, { again }: { again: boolean }): Generator<number> {
		this.cost.blocks += 1;
		this.cost.characters += block.raw.length;
		const scanned = yield* scanBlock(block, this.options.lexicon);
		if (again || scanned) this.#forgetBlock(block);
		if (scanned) {
			const finding: Finding = { element: elementOf(block), pieces: scanned.pieces, occurrences: [], ranges: null };
			this.findings.add(finding);
			for (const { open, base } of scanned.open) this.#open.push({ finding, open, base });
			this.#addOccurrences(finding, scanned.settled);
		}
	}

	#addOccurrences(finding: Finding, occurrences: Occurrence[]): void {
		const wanted = occurrences.flatMap((occurrence) => this.options.wants(occurrence) ?? []);
		if (wanted.length === 0) return;
		finding.occurrences = [...finding.occurrences, ...wanted].sort((a, b) => a.start - b.start);
		this.marks.follow(finding);
	}

	#addShadow(shadow: ShadowRoot): void {
		if (this.roots.has(shadow)) return;
		this.roots.add(shadow);
		adoptMarkRules(shadow);
		this.#watch(shadow);
		this.#subtrees.add(shadow);
	}

	#forgetBlock(block: Block): void {
		for (let node: Node | null = block.first; node; node = node === block.last ? null : node.nextSibling)
			this.#forgetSubtree(node);
	}

	#forgetSubtree(root: Node): void {
		if (this.findings.all.size === 0) return;
		const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
		for (let node: Node | null = root; node; node = walker.nextNode()) {
			const finding = this.findings.of(node);
			if (finding) this.#forget(finding);
		}
	}

	#forget(finding: Finding): void {
		this.findings.remove(finding);
		this.marks.unfollow(finding);
	}

	#pause(spent: number): void {
		this.cost.milliseconds += spent;
		this.cost.longestSlice = Math.max(this.cost.longestSlice, spent);
		while (this.#open.length > 0) void this.#ask(this.#open.splice(0, QUESTIONS_PER_MESSAGE));
		this.options.onChange();
	}

	async #ask(batch: { finding: Finding; open: OpenQuestion; base: number }[]): Promise<void> {
		this.cost.questions += batch.length;
		this.cost.messages += 1;
		let answers: Answer[][];
		try {
			answers = await this.options.ask(batch.map(({ open }) => open.question));
		} catch {
			this.cost.unanswered += batch.length;
			this.options.onChange();
			return;
		}
		if (this.options.signal.aborted) return;
		const begun = performance.now();
		for (const [index, { finding, open, base }] of batch.entries()) {
			const answer = answers[index];
			if (!answer || !this.findings.all.has(finding)) continue;
			this.#addOccurrences(
				finding,
				settle(open, answer).map((occurrence) => moved(occurrence, base)),
			);
		}
		this.cost.milliseconds += performance.now() - begun;
		this.options.onChange();
	}
}

function elementOf({ container }: Block): Element {
	if (container instanceof ShadowRoot) return container.host;
	return container as Element;
}

function* take(queue: Set<Node>): Generator<Node> {
	for (const node of queue) {
		queue.delete(node);
		yield node;
	}
}
