import type { Occurrence } from '../../matching/occurrence';
import type { Settings } from '../../model/settings';
import type { Finding } from '../reading/finding';
import { isShown, Seen } from '../reading/is-shown';
import { isBefore } from '../reading/nodes';
import { placeOf, type Registry } from '../reading/registry';
import { runInSlices } from '../reading/slices';

/** What the reader wants marked of what was found. */
export interface Wishes extends Pick<Settings, 'marksOf'> {
	/** Whether a term is left unmarked, by its id, since the reader knows it; null: none is. */
	isKnown: ((term: string) => boolean) | null;
}

/** Milliseconds within which changes of the page are looked at together. */
const REST = 50;

/** Where sections begin. */
const STARTS = 'h1, h2, h3, h4, section, article';

/**
 * Tells which occurrences bear no mark: those of which the reader knows every sense and, where that is wanted, all but the first of
 * each term. They stay among the findings: they decide how the text around them reads, and the popup counts them.
 */
export class Unmarked {
	#timer: ReturnType<typeof setTimeout> | undefined;
	#isChoosing = false;
	/** What was chosen among has changed meanwhile. */
	#isStale = false;

	/** @param onChanged called with findings whose marks are others now; `isFirst`: they hang on what stands before them */
	constructor(
		readonly options: {
			findings: Registry;
			wishes: () => Wishes;
			onChanged: (findings: Finding[], is: { isFirst: boolean }) => void;
			signal: AbortSignal;
		},
	) {
		options.signal.addEventListener('abort', () => clearTimeout(this.#timer));
	}

	/** Occurrences were found. Where only the first are marked, they wait until it is known whether they are. */
	add(finding: Finding, found: readonly Occurrence[]): void {
		const unmarked = this.#isFirst ? found : known(found, this.options.wishes());
		if (unmarked.length > 0) finding.unmarked = new Set([...finding.unmarked, ...unmarked]);
		this.look();
	}

	/** The page has changed. */
	look(): void {
		if (this.#isFirst) this.#timer ??= setTimeout(() => void this.choose(), REST);
	}

	/** Chooses among all that was found; to be called when the wishes have changed. */
	async choose(): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#isStale = true;
		if (this.#isChoosing) return;
		this.#isChoosing = true;
		const { signal } = this.options;
		while (this.#isStale && !signal.aborted) {
			this.#isStale = false;
			await runInSlices(this.#steps(), { signal }).catch(() => {});
		}
		this.#isChoosing = false;
	}

	*#steps(): Generator<void> {
		const { findings, onChanged } = this.options;
		const isFirst = this.#isFirst;
		const choose = isFirst ? this.#firstChooser() : this.#chooser();
		const changed: Finding[] = [];
		for (const finding of isFirst ? yield* findings.inOrder() : [...findings.all]) {
			const { occurrences } = finding;
			const unmarked = yield* choose(finding);
			// Meanwhile others may have been found in it; then it is chosen again.
			if (finding.occurrences !== occurrences || !findings.all.has(finding)) continue;
			const isSame =
				unmarked.length === finding.unmarked.size && unmarked.every((occurrence) => finding.unmarked.has(occurrence));
			if (isSame) continue;
			finding.unmarked = new Set(unmarked);
			changed.push(finding);
		}
		onChanged(changed, { isFirst });
	}

	get #isFirst(): boolean {
		return this.options.wishes().marksOf !== 'every';
	}

	#chooser() {
		const wishes = this.options.wishes();
		return function* ({ occurrences }: Finding): Generator<void, Occurrence[]> {
			yield;
			return known(occurrences, wishes);
		};
	}

	/** To be asked of findings in reading order. */
	#firstChooser() {
		const { isKnown, marksOf } = this.options.wishes();
		const starts = marksOf === 'first-in-section' ? [...document.querySelectorAll(STARTS)].reverse() : [];
		const seen = new Seen();
		let met = new Set<string>();
		return function* (finding: Finding): Generator<void, Occurrence[]> {
			const place = placeOf(finding);
			for (let next = starts.at(-1); next && isAtOrBefore(next, place); next = starts.at(-1)) {
				met = new Set();
				starts.pop();
				yield;
			}
			const unmarked: Occurrence[] = [];
			for (const occurrence of finding.occurrences) {
				const { terms } = occurrence;
				const [term] = terms;
				if (term === undefined || met.has(term) || (isKnown && terms.every(isKnown))) unmarked.push(occurrence);
				// What nobody sees is not the first that is seen.
				else if (isShown({ finding, occurrence }, seen)) met.add(term);
				yield;
			}
			if (!finding.ranges) finding.letGo();
			return unmarked;
		};
	}
}

/** Those of which the reader knows every sense. */
function known(occurrences: readonly Occurrence[], { isKnown }: Wishes): Occurrence[] {
	return isKnown ? occurrences.filter(({ terms }) => terms.every(isKnown)) : [];
}

function isAtOrBefore(start: Element, node: Node): boolean {
	return start === node || isBefore(start, node);
}
