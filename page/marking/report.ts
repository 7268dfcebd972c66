import type { FrameReport } from '../../messages/protocol';
import { Cost } from '../reading/cost';
import { isShown, Seen } from '../reading/is-shown';
import { runInSlices } from '../reading/slices';
import type { Reader } from './reader';
import { Strip } from './strip';

type Terms = Map<string, FrameReport['terms'][number]>;

/** What the popup and the side panel show of this frame: its terms in reading order, and what they cost. */
export async function reportFrame({
	reader,
	frame,
	state,
	hasNoCard,
	signal,
}: {
	reader: Reader | null;
	frame: string;
	state: FrameReport['state'];
	hasNoCard: boolean;
	signal: AbortSignal;
}): Promise<FrameReport> {
	// What is found while they are counted is not counted.
	const isReading = reader?.isReading ?? false;
	const terms: Terms = new Map();
	const strip = new Strip(reader?.findings.all.size ?? 0);
	if (reader) await runInSlices(countTerms(reader, { terms, strip }), { signal });
	const { milliseconds, characters, unanswered, isCut } = reader?.cost ?? new Cost();
	return {
		frame,
		top: window === window.top,
		url: location.href,
		host: location.hostname,
		title: document.title,
		state,
		hasNoCard,
		isReading,
		isCut,
		terms: [...terms.values()],
		strip: strip.places,
		cost: { milliseconds, characters, unanswered },
	};
}

/** Counts the terms of what is shown; of thousands of findings that takes longer than a page may wait. */
function* countTerms({ findings }: Reader, { terms, strip }: { terms: Terms; strip: Strip }): Generator<void> {
	const seen = new Seen();
	for (const finding of yield* findings.inOrder()) {
		if (finding.occurrences.length === 0) continue;
		for (const occurrence of finding.occurrences) {
			const { terms: ids, label } = occurrence;
			const [id] = ids;
			yield;
			if (id === undefined || !isShown({ finding, occurrence }, seen)) continue;
			const term = terms.get(id) ?? { id, label, count: 0 };
			strip.add(finding, { term: id, nth: term.count });
			term.count += 1;
			terms.set(id, term);
		}
		if (!finding.ranges) finding.letGo();
	}
}
