import { loadPacks, termsOf } from '../glossary/load';
import { markedLabels } from '../matching/build/compile-lexicon';
import { corpusPages } from '../tests/e2e/corpus';
import type { ServedPage } from '../tests/e2e/serve-pages';
import { makePage, type PageKind } from './make-page';
import type { Contestant } from './world/order';

/** A page of the benchmark, and who reads it. */
export interface BenchPage {
	name: string;
	path: string;
	page: ServedPage;
	contestants: Contestant[];
	/** What the peers look for. */
	labels: string[];
	/** Labels made up besides the glossary's. */
	madeUp: number;
	/** Rounds at most. */
	rounds: number;
	/** It is a page of real news. */
	isReal?: boolean;
}

/** Every label that is marked on pages. */
export const LABELS = [...new Set(termsOf(loadPacks()).flatMap(markedLabels))];
const HAN_LABELS = LABELS.filter((label) => /\p{Script=Han}/u.test(label));

/** What every page is read by: the floors and Zhudu. */
export const LOOKING: Contestant[] = ['floor', 'textContent', 'zhudu', 'zhuduWhole'];
const PEERS: Contestant[] = ['regexp', 'findAndReplace', 'markJsRegExp'];

/** The pages in the order of measuring. */
export function benchPages({ quick }: { quick: boolean }): BenchPage[] {
	const generated = (name: string, kind: Partial<PageKind>, contestants: Contestant[], madeUp = 0): BenchPage => {
		const html = makePage({ kilobytes: 1000, labels: HAN_LABELS, ...kind });
		const page = { bytes: Buffer.from(html), charset: 'utf-8' };
		return { name, path: `/${encodeURIComponent(name)}`, page, contestants, labels: LABELS, madeUp, rounds: 9 };
	};
	const english: Partial<PageKind> = { labels: [], language: 'en' };
	if (quick) {
		return [
			generated('100 kB', { kilobytes: 100 }, ['floor', 'zhudu', 'zhuduWhole', 'regexp', 'markJsRegExp']),
			{ ...generated('1 MB', {}, ['floor', 'zhudu', 'zhuduWhole']), rounds: 2 },
			{ ...generated('1 MB, no Han, no term', english, ['floor', 'zhudu']), rounds: 1 },
		];
	}
	return [
		// With all labels it ends in a stack overflow.
		{ ...generated('100 kB, 1,500 labels', { kilobytes: 100 }, ['floor', 'markJs']), labels: LABELS.slice(0, 1500) },
		generated('100 kB', { kilobytes: 100 }, [...LOOKING, ...PEERS]),
		generated('1 MB', {}, [...LOOKING, ...PEERS]),
		generated('1 MB, no Han, no term', english, LOOKING),
		generated('1 MB, no inline tags', { inlineTags: false }, LOOKING),
		generated('1 MB, no term', { labels: [] }, LOOKING),
		generated('1 MB, 100,000 more labels', {}, LOOKING, 100_000),
		generated('5 MB', { kilobytes: 5000 }, [...LOOKING, 'regexp']),
		...realPages(),
	];
}

/** The page on which painting and heap are measured: 10,000 occurrences. */
export function crowdedPage(): ServedPage {
	return { bytes: Buffer.from(makePage({ kilobytes: 1000, labels: HAN_LABELS, density: 0.062 })), charset: 'utf-8' };
}

/** Pages of real news, where they lie beside the project; their own scripts do not run. */
function realPages(): BenchPage[] {
	return corpusPages().map(({ name, bytes, charset }) => ({
		name,
		path: `/${encodeURIComponent(name)}`,
		page: { bytes, charset, policy: "script-src 'none'; img-src 'none'; connect-src 'none'; frame-src 'none'" },
		contestants: ['floor', 'zhudu', 'zhuduWhole'],
		labels: LABELS,
		madeUp: 0,
		rounds: 3,
		isReal: true,
	}));
}
