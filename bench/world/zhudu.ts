import lexiconData from 'virtual:lexicon';
import { openShadow } from '../../entrypoints/content/open-shadow';
import { openWithOwn } from '../../matching/build/added-labels';
import { hitTest } from '../../page/card/hit-test';
import { Reader } from '../../page/marking/reader';
import { madeUpLabels } from './made-up-labels';
import type { Order, Outcome, Work } from './order';

let kept: Reader | null = null;

/**
 * Reads and marks the page as the extension does, without its background: every question to the segmenter is answered
 * at once with "no word straddles", so that all occurrences are marked and the answers' cost here is counted.
 */
export async function runZhudu({ contestant, madeUp, keep, isAsleep = false }: Order): Promise<Outcome> {
	const life = new AbortController();
	const labels = madeUpLabels(madeUp, lexiconData.familiar);
	const own = labels.map((label, n) => ({ id: `own-${n}`, labels: [label] }));
	const openingBegun = performance.now();
	const lexicon = openWithOwn(lexiconData, own);
	const opening = performance.now() - openingBegun;
	let firstScreen: number | undefined;
	const noteFirst = () => {
		if (reader.marks.rangesMade > 0) firstScreen ??= reader.cost.milliseconds;
	};
	const reader = new Reader({
		lexicon,
		loadLabels: async () => {},
		ask: async (questions) => {
			if (isAsleep) await new Promise((resolve) => addEventListener('answer', resolve, { once: true }));
			return questions.map(({ spans }) => spans.map(() => []));
		},
		openShadow,
		wants: (occurrence) => occurrence,
		wishes: () => ({ isKnown: null, marksOf: 'every' }),
		isOurs: () => false,
		markStyle: 'background',
		// What the slice has cost is added after it is told of.
		onChange: () => queueMicrotask(noteFirst),
		signal: life.signal,
	});
	reader.read(document);
	for (let frame = 0; frame < 30 && firstScreen === undefined; frame++) {
		await new Promise(requestAnimationFrame);
		noteFirst();
	}
	await quiet(() => reader.cost.milliseconds);
	if (contestant === 'zhuduWhole') await reader.complete({ within: 60_000 });
	const { milliseconds, longestSlice: longest } = reader.cost;
	const hitting = timeHitTest(reader);
	if (keep) kept = reader;
	else life.abort();
	return {
		milliseconds,
		longest,
		found: countOf(reader),
		firstScreen,
		opening,
		hitTest: hitting,
		work: workOf(reader),
	};
}

/** The work of the reader that was left on the page, once it has come to rest. */
export async function recount({ contestant }: Order): Promise<Outcome> {
	const reader = kept;
	if (!reader) throw new Error('nothing was left to count');
	await quiet(() => reader.cost.milliseconds);
	if (contestant === 'recountWhole') await reader.complete({ within: 60_000 });
	const { milliseconds, longestSlice: longest } = reader.cost;
	return { milliseconds, longest, found: countOf(reader), work: workOf(reader) };
}

function countOf({ findings }: Reader): number {
	let count = 0;
	for (const { occurrences } of findings.all) count += occurrences.length;
	return count;
}

function workOf({ cost, marks }: Reader): Work {
	const { blocks, characters, closely, questions, messages } = cost;
	return { blocks, characters, closely, questions, messages, ranges: marks.rangesMade };
}

/** Milliseconds that one of many searches across the screen takes; the browser's own is over when it sends an event. */
function timeHitTest({ findings, roots }: Reader): number {
	const points = Array.from({ length: 100 }, (_, i) => {
		const [x, y] = [((i * 37) % 100) * 0.01 * innerWidth, i * 0.01 * innerHeight];
		return { x, y, target: document.elementFromPoint(x, y) ?? document.documentElement };
	});
	const begun = performance.now();
	for (const point of points) hitTest({ ...point, findings, roots });
	return (performance.now() - begun) / points.length;
}

/** Resolves when a figure has stayed the same for some frames. */
async function quiet(figure: () => number): Promise<void> {
	for (let last = -1, still = 0; still < 6; ) {
		await new Promise((resolve) => setTimeout(resolve, 40));
		still = figure() === last ? still + 1 : 0;
		last = figure();
	}
}
