import lexiconData from 'virtual:lexicon';
import { openLexicon } from '../../matching/lexicon';
import { Reader } from '../../page/reader';
import type { Outcome } from './order';

/**
 * Reads and marks the page as the extension does, without its background: every question to the segmenter is answered
 * at once with "no word straddles", so that all occurrences are marked and the answers' cost here is counted.
 */
export async function runZhudu(madeUp: string[]): Promise<Outcome> {
	const life = new AbortController();
	const openingBegun = performance.now();
	const lexicon = openLexicon(lexiconData, madeUp.length > 0 ? [{ id: 'own-made-up', labels: madeUp }] : []);
	const opening = performance.now() - openingBegun;
	let firstScreen: number | undefined;
	const reader = new Reader({
		lexicon,
		ask: async (questions) => questions.map(({ spans }) => spans.map(() => [])),
		openShadow: (element) => element.shadowRoot,
		wants: (occurrence) => occurrence,
		isOurs: () => false,
		markStyle: 'background',
		onChange: () => (firstScreen ??= reader.cost.milliseconds),
		signal: life.signal,
	});
	const begun = performance.now();
	reader.read(document);
	firstScreen ??= performance.now() - begun;
	await quiet(() => reader.cost.milliseconds);
	const { milliseconds, longestSlice: longest } = reader.cost;
	const found = reader.findings.inOrder().length;
	life.abort();
	return { milliseconds, longest, found, firstScreen, opening };
}

/** Resolves when a figure has stayed the same for some frames. */
async function quiet(figure: () => number): Promise<void> {
	for (let last = -1, still = 0; still < 6; ) {
		await new Promise((resolve) => setTimeout(resolve, 40));
		still = figure() === last ? still + 1 : 0;
		last = figure();
	}
}
