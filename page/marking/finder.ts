import { holdsCandidate } from '../../matching/find/candidates';
import type { Lexicon } from '../../matching/lexicon/lexicon';
import type { Answer, Occurrence, Question } from '../../matching/occurrence';
import type { Block } from '../reading/block';
import { mayHoldBroken } from '../reading/broken';
import type { Cost } from '../reading/cost';
import { Finding } from '../reading/finding';
import { isForeign } from '../reading/language';
import { Questions } from '../reading/questions';
import { Registry } from '../reading/registry';
import { isEmpty, type Scanned, scanClosely, scanText, spansOf } from '../reading/scan-block';
import { WINDOW } from '../reading/windows';
import { Lacking } from './lacking';
import { Marks } from './marks';
import { Unmarked, type Wishes } from './unmarked';

export interface FinderOptions {
	lexicon: Lexicon;
	/** Asks the segmenter. Rejects if there is no answer; the marks in question are then left out. */
	ask: (questions: Question[]) => Promise<Answer[][]>;
	/** Whether the reader wants this occurrence marked; may drop some of its terms. */
	wants: (occurrence: Occurrence) => Occurrence | null;
	/** Which of the occurrences are marked. */
	wishes: () => Wishes;
	/** Called with elements whose findings will be shown when the reader scrolls on. */
	onNearing: (elements: Iterable<Element>) => void;
	/** Has a lexicon get the labels that it has missed. */
	loadLabels: (lexicon: Lexicon) => Promise<void>;
	/** Called with a block that is to be read again, since labels were missed in it that are there now. */
	onLoaded: (block: Block) => void;
	/** Called when answers have changed findings. */
	onAnswered: () => void;
	/** Called when everything near the viewport is shown. */
	onShown: () => void;
	/** Called when only first occurrences are marked, and it was chosen among those that were found. */
	onFirst: () => void;
	cost: Cost;
	signal: AbortSignal;
}

/**
 * More than real pages have by far; beyond it a page is read no further, since to read it would take too long. Each element with
 * something found in it is watched, which takes its time whenever the page is painted.
 */
const MOST = { occurrences: 30_000, findings: 15_000 };

const NONE: readonly Occurrence[] = [];
/** Of what was looked at closely. */
const EXACT: readonly number[] = [];

/**
 * Finds what blocks have, and has it marked. Of most blocks it only learns whether there may be a term in them; they are
 * looked at closely when that is asked for.
 */
export class Finder {
	readonly findings = new Registry((finding) => this.lookClosely(finding));
	/** What is being looked at closely, and whether somebody else wanted to meanwhile. */
	readonly #underLook = new Map<Finding, boolean>();
	readonly marks: Marks;
	readonly unmarked: Unmarked;
	readonly questions: Questions;
	readonly #lacking: Lacking;
	/** Occurrences of all findings. */
	#held = 0;

	constructor(readonly options: FinderOptions) {
		const { ask, onNearing, onLoaded, onShown, cost, signal } = options;
		this.marks = new Marks({
			findings: this.findings,
			onNearing,
			onSpent: (spent) => cost.spend(spent),
			onShown,
			signal,
		});
		this.unmarked = new Unmarked({
			findings: this.findings,
			wishes: options.wishes,
			onChanged: (findings, { isFirst }) => {
				for (const finding of findings) this.marks.observe(finding);
				this.marks.flush();
				if (isFirst) options.onFirst();
			},
			signal,
		});
		this.#lacking = new Lacking({
			loadLabels: () => options.loadLabels(options.lexicon),
			onLoaded: (block) => {
				for (const known of this.findings.overlapping(block)) this.forget(known);
				onLoaded(block);
			},
		});
		this.questions = new Questions({
			ask,
			onRight: (finding, occurrences) => {
				if (!this.findings.all.has(finding)) return;
				this.#add(finding, occurrences);
				this.marks.observe(finding);
			},
			onAnswered: () => {
				this.marks.flush();
				options.onAnswered();
			},
			cost,
			signal,
		});
	}

	/** Whether as much was found as is held of one page. */
	get isFull(): boolean {
		return this.#held >= MOST.occurrences || this.findings.all.size >= MOST.findings;
	}

	/** Whether labels or answers are still to come. */
	get isAwaiting(): boolean {
		return this.#lacking.isLoading || this.questions.isAwaiting;
	}

	/** Resolves when they have come. */
	async settled(): Promise<void> {
		await this.#lacking.loaded();
		await this.questions.answered();
	}

	/**
	 * Reads a block that is new or has changed; in steps, see `runInSlices`.
	 *
	 * @param closely whether it is to be looked at closely at once
	 */
	*read(block: Block, { closely }: { closely: boolean }): Generator<void> {
		const { raw, fidelity, run } = block;
		this.options.cost.blocks += 1;
		this.options.cost.characters += raw.length;
		const hasRuby = fidelity === 'ruby';
		const [known, other] = this.findings.overlapping(block);
		// The nodes of a run may be others, with the same text.
		if (known?.block.raw === raw && !other && !hasRuby && !run) return;
		const { misses } = this.options.lexicon;
		if (raw.length > WINDOW && !hasRuby) yield* this.#scan(block);
		else if (closely) yield* this.#readClosely(block);
		else this.#put(block, hasRuby || this.#mayHold(block) ? new Finding(block, null) : null);
		this.#noteLacking(block, misses);
	}

	#mayHold(block: Block): boolean {
		const { lexicon } = this.options;
		return holdsCandidate(block.raw, lexicon) || mayHoldBroken(block, lexicon);
	}

	/** @param misses how many the lexicon had missed before the block was looked at */
	#noteLacking(block: Block, misses: number): void {
		if (this.options.lexicon.misses > misses) this.#lacking.add(block);
	}

	*#readClosely(block: Block): Generator<void> {
		const finding = new Finding(block, null);
		const exact = yield* this.#scanClosely(finding);
		const isThere = exact && !isEmpty(exact);
		this.#put(block, isThere ? finding : null);
		if (isThere) this.#take(finding, exact);
	}

	/** Scans a block that is too long to be looked at closely in one go. */
	*#scan(block: Block): Generator<void> {
		const scanned = yield* scanText(block.raw, [], this.options.lexicon, MOST.occurrences - this.#held);
		const finding = isEmpty(scanned) || isForeign(block) ? null : new Finding(block, spansOf(scanned));
		this.#put(block, finding);
		if (finding) this.#take(finding, scanned);
	}

	/** Makes the occurrences of a finding exact, if they are not yet and nobody else is about it. */
	*lookClosely(finding: Finding): Generator<void> {
		if (finding.isExact) return;
		if (this.#underLook.has(finding)) {
			this.#underLook.set(finding, true);
			return;
		}
		const { misses } = this.options.lexicon;
		this.#underLook.set(finding, false);
		try {
			const exact = yield* this.#scanClosely(finding);
			if (!this.findings.all.has(finding)) return;
			if (exact) this.#take(finding, exact);
			this.#noteLacking(finding.block, misses);
			if (this.#underLook.get(finding)) this.marks.observe(finding);
		} finally {
			this.#underLook.delete(finding);
		}
	}

	*#scanClosely(finding: Finding): Generator<void, Scanned | null> {
		const { lexicon, cost } = this.options;
		const exact = yield* scanClosely(finding, lexicon);
		finding.isExact = true;
		cost.isCut ||= finding.isCut;
		if (exact) finding.spans = EXACT;
		if (!exact || !isEmpty(exact)) cost.closely += 1;
		return exact;
	}

	forget(finding: Finding): void {
		if (this.findings.all.has(finding)) this.#held -= finding.occurrences.length;
		this.findings.remove(finding);
		this.marks.unobserve(finding);
		if (finding.occurrences.length > finding.unmarked.size) this.unmarked.look();
	}

	/** Puts a finding, or nothing, in the place of what was known of a block. */
	#put(block: Block, finding: Finding | null): void {
		const known = this.findings.overlapping(block);
		if (finding) {
			this.findings.add(finding);
			this.marks.observe(finding);
		}
		for (const each of known) this.forget(each);
	}

	/** Makes what a scan gave the occurrences of a finding. */
	#take(finding: Finding, { sure, pending }: Scanned): void {
		this.#held -= finding.occurrences.length;
		finding.occurrences = NONE;
		finding.unmarked = new Set();
		for (const each of pending) this.questions.add({ finding, ...each });
		this.#add(finding, sure);
	}

	#add(finding: Finding, occurrences: readonly Occurrence[]): void {
		const { wants } = this.options;
		const isAll = occurrences.every((occurrence) => wants(occurrence) === occurrence);
		const wanted = isAll ? occurrences : occurrences.flatMap((occurrence) => wants(occurrence) ?? []);
		if (wanted.length === 0) return;
		this.#held += wanted.length;
		finding.add(wanted);
		this.unmarked.add(finding, wanted);
	}
}
