import type { CallName, CheckedRequest } from './protocol';

/**
 * How much the pages of one tab may ask of the background, in characters to be cut times the spans in them: this much at once, and
 * so much each second. A page of 20 MB is not to come near; what costs most is some seconds of work for each four million.
 */
export const ONE = { atOnce: 200_000_000, eachSecond: 1_000_000 };
/** The same of all tabs together: a site may be open in many. */
export const ALL = { atOnce: 400_000_000, eachSecond: 2_000_000 };
/** What a reader's pages of one tab need: within it a tab does not wait for what others spent. */
export const LITTLE = { atOnce: 20_000_000, eachSecond: 50_000 };

/** What any call costs at least, so that a tab gets 50 a second in the long run. */
export const LEAST = 20_000;
/** The parts of the lexicon are stored anew for whoever asks for some. */
const LEXICON = 200_000;
/** Each term that was seen is written. */
const SEEN = 200;

/** What a call of a page costs. */
export function costOf<N extends CallName>(name: N, request: CheckedRequest<N>): number {
	return LEAST + workOf(name, request);
}

function workOf(name: CallName, request: object): number {
	if (name === 'lexicon') return LEXICON;
	if (name === 'seen') return SEEN * (request as CheckedRequest<'seen'>).ids.length;
	if (name !== 'segment') return 0;
	const { questions } = request as CheckedRequest<'segment'>;
	return questions.reduce((sum, { text, spans }) => sum + text.length * spans.length, 0);
}

/** The pace of one tab, or of all: what was spent drains with time, and beyond what may be had at once the next waits. */
export class Pace {
	#spent = 0;
	#at = performance.now();
	readonly #limit: typeof ONE;

	constructor(limit: typeof ONE) {
		this.#limit = limit;
	}

	spend(cost: number): void {
		this.#spent = this.#left() + cost;
		this.#at = performance.now();
	}

	/** Milliseconds until the next call may run. */
	get wait(): number {
		return Math.max(0, ((this.#left() - this.#limit.atOnce) / this.#limit.eachSecond) * 1000);
	}

	/** Whether all that was spent is forgotten. */
	get isFresh(): boolean {
		return this.#left() === 0;
	}

	#left(): number {
		return Math.max(0, this.#spent - ((performance.now() - this.#at) / 1000) * this.#limit.eachSecond);
	}
}
