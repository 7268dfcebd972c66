import { decide, type Pending } from '../../matching/find/scan';
import type { Answer, Occurrence, Question } from '../../matching/occurrence';
import { LIMITS } from '../../model/limits';
import type { Cost } from './cost';
import type { Finding } from './finding';
import { shifted } from './shift';

export interface QuestionsOptions {
	/** Asks the segmenter. Rejects if there is no answer; the marks in question are then left out. */
	ask: (questions: Question[]) => Promise<Answer[][]>;
	/** Called with what the answers of a message showed to be right, offsets within the finding's text. */
	onRight: (finding: Finding, occurrences: Occurrence[]) => void;
	/** A message was answered, or could not be, or is late. */
	onAnswered: () => void;
	cost: Cost;
	signal: AbortSignal;
}

/** A question about a finding; its offsets count from `base`. */
export interface Asked {
	finding: Finding;
	pending: Pending;
	base: number;
}

/** With what the finding was found to have when the question arose. */
type Waiting = Asked & Pick<Finding, 'spans'>;

/** As many questions go into one message. */
const PER_MESSAGE = 200;
/**
 * So many messages are under way at once; what arises meanwhile goes together into the next. Sent at once, a slow machine would pile up
 * hundreds, more than the background takes of one tab.
 */
const AT_ONCE = 4;
/** Milliseconds after which the reader is told that the segmenter is slow. What it answers later is marked all the same. */
const LATE = 5_000;

/** Questions on their way to the segmenter and back. */
export class Questions {
	readonly #waiting: Waiting[] = [];
	/** Of what was sent and is neither answered nor late. */
	readonly #awaited = new Set<Promise<void>>();

	constructor(readonly options: QuestionsOptions) {}

	/** Questions that arise in one task go out together at its end. */
	add(asked: Asked): void {
		const { text, spans } = asked.pending.question;
		// No text that somebody wrote; the segmenter would be busy with it for seconds, and refuses.
		if (text.length * spans.length > LIMITS.questionWork) {
			this.options.cost.unanswered += 1;
			return;
		}
		if (this.#waiting.length === 0) queueMicrotask(() => this.#send());
		this.#waiting.push({ ...asked, spans: asked.finding.spans });
	}

	/** Whether an answer is awaited that is not late. */
	get isAwaiting(): boolean {
		return this.#waiting.length > 0 || this.#awaited.size > 0;
	}

	/** Resolves when everything that was asked is answered, or can't be, or is late. */
	async answered(): Promise<void> {
		await Promise.resolve();
		while (this.#awaited.size > 0) await Promise.all(this.#awaited);
	}

	#send(): void {
		while (this.#waiting.length > 0 && this.#awaited.size < AT_ONCE) {
			const batch = this.#waiting.splice(0, countForMessage(this.#waiting));
			const awaited = new Promise<void>((resolve) => void this.#ask(batch, resolve)).then(() => {
				this.#awaited.delete(awaited);
				this.#send();
			});
			this.#awaited.add(awaited);
		}
	}

	/** @param onAwaited called when there is an answer, or none, or it is late; perhaps twice */
	async #ask(batch: Waiting[], onAwaited: () => void): Promise<void> {
		const { ask, onAnswered, cost, signal } = this.options;
		cost.questions += batch.length;
		cost.messages += 1;
		let isLate = false;
		const late = setTimeout(() => {
			isLate = true;
			cost.unanswered += batch.length;
			onAnswered();
			onAwaited();
		}, LATE);
		const answers = await ask(batch.map(({ pending }) => pending.question)).catch(() => null);
		clearTimeout(late);
		if (isLate) cost.unanswered -= batch.length;
		if (!answers) cost.unanswered += batch.length;
		if (!signal.aborted) {
			const begun = performance.now();
			if (answers) this.#apply(batch, answers);
			onAnswered();
			cost.spend(performance.now() - begun);
		}
		onAwaited();
	}

	#apply(batch: Waiting[], answers: Answer[][]): void {
		const right = new Map<Finding, Occurrence[]>();
		for (const [index, { finding, pending, base, spans }] of batch.entries()) {
			const answer = answers[index];
			// Looking closely may have shown that it was the wrong question.
			if (!answer || finding.spans !== spans) continue;
			const known = right.get(finding) ?? [];
			right.set(finding, known);
			for (const occurrence of decide(pending, answer)) known.push(shifted(occurrence, base));
		}
		for (const [finding, occurrences] of right) this.options.onRight(finding, occurrences);
	}
}

/** How many of them, in their order, one call may ask. */
function countForMessage(waiting: readonly Waiting[]): number {
	let [texts, work] = [0, 0];
	const beyond = waiting.findIndex(({ pending }, at) => {
		const { text, spans } = pending.question;
		texts += text.length;
		work += text.length * spans.length;
		return at >= PER_MESSAGE || texts > LIMITS.questionTotal || work > LIMITS.questionTotalWork;
	});
	// The first one goes in any case.
	return beyond < 0 ? waiting.length : Math.max(1, beyond);
}
