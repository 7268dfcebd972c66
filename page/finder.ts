import { holdsCandidate } from '../matching/candidates';
import type { Lexicon } from '../matching/lexicon';
import type { Answer, Occurrence, Question } from '../matching/occurrence';
import { sortByStart } from '../matching/order';
import type { Block } from './blocks';
import type { Cost } from './cost';
import { Finding } from './finding';
import { Findings } from './findings';
import { Marks } from './marks';
import { Questions } from './questions';
import { isEmpty, type Scanned, scanClosely, scanText, spansOf } from './scan-block';
import { WINDOW } from './windows';

export interface FinderOptions {
	lexicon: Lexicon;
	/** Asks the segmenter. Rejects if there is no answer; the marks in question are then left out. */
	ask: (questions: Question[]) => Promise<Answer[][]>;
	/** Whether the reader wants this occurrence marked; may drop some of its terms. */
	wants: (occurrence: Occurrence) => Occurrence | null;
	/** Called with elements whose findings will be shown when the reader scrolls on. */
	onNearing: (elements: Iterable<Element>) => void;
	/** Called when answers have changed findings. */
	onAnswered: () => void;
	cost: Cost;
	signal: AbortSignal;
}

const NONE: readonly Occurrence[] = [];
const NO_WORK: readonly undefined[] = [];
/** Of what was looked at closely. */
const EXACT: readonly number[] = [];

/**
 * Finds what blocks have, and has it marked. Of most blocks it only learns whether there may be a term in them; they are
 * looked at closely when that is asked for.
 */
export class Finder {
	readonly findings = new Findings((finding) => this.lookClosely(finding));
	readonly marks: Marks;
	readonly questions: Questions;

	constructor(readonly options: FinderOptions) {
		const { ask, onNearing, onAnswered, cost, signal } = options;
		this.marks = new Marks({
			findings: this.findings,
			onNearing,
			onSpent: (spent) => cost.spend(spent),
			signal,
		});
		this.questions = new Questions({
			ask,
			onRight: (finding, occurrences) => {
				if (!this.findings.all.has(finding)) return;
				this.#add(finding, occurrences);
				this.marks.follow(finding);
			},
			onSettled: () => {
				this.marks.settle();
				onAnswered();
			},
			cost,
			signal,
		});
	}

	/** Reads a block that is new or has changed; of a long one gives the work, see `runInSlices`. */
	read(block: Block): Iterable<void> {
		const { raw, hasRuby } = block;
		const [known, other] = this.findings.overlapping(block);
		if (known?.block.raw === raw && !other && !hasRuby) return NO_WORK;
		if (raw.length > WINDOW && !hasRuby) return this.#scan(block);
		this.#put(block, hasRuby || holdsCandidate(raw, this.options.lexicon) ? new Finding(block, null) : null);
		return NO_WORK;
	}

	/** Scans a block that is too long to be looked at closely in one go. */
	*#scan(block: Block): Generator<void> {
		const scanned = yield* scanText(block.raw, [], this.options.lexicon);
		const finding = isEmpty(scanned) ? null : new Finding(block, spansOf(scanned));
		this.#put(block, finding);
		if (finding) this.#take(finding, scanned);
	}

	/** Makes the occurrences of a finding exact, if they are not yet. */
	lookClosely(finding: Finding): void {
		if (finding.isExact) return;
		finding.isExact = true;
		this.options.cost.closely += 1;
		const { spans, pieces, block } = finding;
		const exact = scanClosely({ pieces, raw: block.raw, spans }, this.options.lexicon);
		if (!exact) return;
		finding.spans = EXACT;
		this.#take(finding, exact);
	}

	forget(finding: Finding): void {
		this.findings.remove(finding);
		this.marks.unfollow(finding);
	}

	/** Puts a finding, or nothing, in the place of what was known of a block. */
	#put(block: Block, finding: Finding | null): void {
		const known = this.findings.overlapping(block);
		if (finding) {
			this.findings.add(finding);
			this.marks.follow(finding);
		}
		for (const each of known) this.forget(each);
	}

	/** Makes what a scan gave the occurrences of a finding. */
	#take(finding: Finding, { settled, open }: Scanned): void {
		finding.occurrences = NONE;
		for (const each of open) this.questions.add({ finding, ...each });
		this.#add(finding, settled);
	}

	#add(finding: Finding, occurrences: readonly Occurrence[]): void {
		const { wants } = this.options;
		const known = finding.occurrences;
		const isAll = occurrences.every((occurrence) => wants(occurrence) === occurrence);
		const wanted = isAll ? occurrences : occurrences.flatMap((occurrence) => wants(occurrence) ?? []);
		if (wanted.length === 0) return;
		finding.occurrences = known.length === 0 ? wanted.slice() : sortByStart([...known, ...wanted]);
	}
}
