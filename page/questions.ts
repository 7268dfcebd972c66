import type { Answer, Occurrence, Question } from '../matching/occurrence';
import { type OpenQuestion, settle } from '../matching/scan';
import type { Cost } from './cost';
import type { Finding } from './finding';
import { moved } from './moved';

export interface QuestionsOptions {
	/** Asks the segmenter. Rejects if there is no answer; the marks in question are then left out. */
	ask: (questions: Question[]) => Promise<Answer[][]>;
	/** Called with what an answer showed to be right, offsets within the finding's text. */
	onRight: (finding: Finding, occurrences: Occurrence[]) => void;
	/** A message was answered, or could not be, or is late. */
	onSettled: () => void;
	cost: Cost;
	signal: AbortSignal;
}

/** An open question of a finding; its offsets count from `base`. */
export interface Asked {
	finding: Finding;
	open: OpenQuestion;
	base: number;
}

/** With what the finding was found to have when the question arose. */
type Waiting = Asked & Pick<Finding, 'spans'>;

/** As many questions go into one message. */
const PER_MESSAGE = 200;
/** Milliseconds after which the reader is told that the segmenter is slow. What it answers later is marked all the same. */
const LATE = 5_000;

/** Open questions on their way to the segmenter and back. */
export class Questions {
	readonly #waiting: Waiting[] = [];

	constructor(readonly options: QuestionsOptions) {}

	add(asked: Asked): void {
		this.#waiting.push({ ...asked, spans: asked.finding.spans });
	}

	/** Sends what waits. */
	send(): void {
		while (this.#waiting.length > 0) void this.#ask(this.#waiting.splice(0, PER_MESSAGE));
	}

	async #ask(batch: Waiting[]): Promise<void> {
		const { ask, onSettled, cost, signal } = this.options;
		cost.questions += batch.length;
		cost.messages += 1;
		let isLate = false;
		const late = setTimeout(() => {
			isLate = true;
			cost.unanswered += batch.length;
			onSettled();
		}, LATE);
		const answers = await ask(batch.map(({ open }) => open.question)).catch(() => null);
		clearTimeout(late);
		if (isLate) cost.unanswered -= batch.length;
		if (!answers) cost.unanswered += batch.length;
		if (signal.aborted) return;
		const begun = performance.now();
		if (answers) this.#apply(batch, answers);
		onSettled();
		cost.spend(performance.now() - begun);
	}

	#apply(batch: Waiting[], answers: Answer[][]): void {
		for (const [index, { finding, open, base, spans }] of batch.entries()) {
			const answer = answers[index];
			// Looking closely may have shown that it was the wrong question.
			if (!answer || finding.spans !== spans) continue;
			this.options.onRight(
				finding,
				settle(open, answer).map((occurrence) => moved(occurrence, base)),
			);
		}
	}
}
