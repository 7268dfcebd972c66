import lexiconVersion from 'virtual:lexicon-version';
import { browser } from 'wxt/browser';
import { tablesOf } from '../../matching/build/added-labels';
import { compileLabels, type TermLabels } from '../../matching/build/compile-labels';
import { addFirstLetters } from '../../matching/lexicon/first-look';
import { chunkName, isLabelIndex, type LabelIndex } from '../../matching/lexicon/lexicon-data';
import { ADDED_LETTERS } from './added-letters';
import { shippedLexicon } from './lexicon-copy';
import { ADDED } from './stored-lexicon';

/** What is to be added: the labels of one pack, or of the reader's own terms. */
export interface Added {
	/** Names the chunks; the id of the pack. */
	id: string;
	/** Changes whenever the labels do. */
	version: string;
	terms: TermLabels[];
	signal?: AbortSignal;
	/** Told how much is done, from 0 to 1. */
	onProgress?: (done: number) => void;
}

/** Nothing else of the background waits longer, milliseconds. */
const SLICE = 20;
/** Chunks written at once. */
const AT_ONCE = 500;

/**
 * Compiles labels in slices and stores them where content scripts read them; every page is then read anew. Labels that are
 * there in this version are left alone. From the background only.
 */
export async function addLabels({ id, version: wanted, terms, signal, onProgress = () => {} }: Added): Promise<void> {
	const version = fullVersion(wanted);
	const known = await storedIndex(id);
	if (known?.version === version) return;
	if (terms.length === 0) return removeLabels(id);
	const tables = tablesOf(await shippedLexicon());
	const letters = new Set<string>();
	const work = compileLabels(withLetters(terms, letters), { id, version, packs: [id], count: terms.length, tables });
	let step = work.next();
	for (let begun = performance.now(); !step.done; step = work.next()) {
		if (performance.now() - begun < SLICE) continue;
		onProgress(step.value / 2);
		await new Promise((resolve) => setTimeout(resolve));
		signal?.throwIfAborted();
		begun = performance.now();
	}
	const { index, chunks } = step.value;
	for (let from = 0; from < chunks.length; from += AT_ONCE) {
		const some = chunks.slice(from, from + AT_ONCE).map((chunk, i) => [chunkName(index, from + i), chunk]);
		await browser.storage.local.set(Object.fromEntries(some));
		onProgress(0.5 + from / chunks.length / 2);
		signal?.throwIfAborted();
	}
	await change(id, index, [...letters].sort().join(' '));
	if (known && known.size > index.size) await removeChunks(known, index.size);
}

/** The terms; on their way it is noted how those labels begin that have no Han character. */
function* withLetters(terms: readonly TermLabels[], letters: Set<string>): Generator<TermLabels> {
	for (const term of terms) {
		for (const { label } of term.labels) addFirstLetters(label, letters);
		yield term;
	}
}

/** Takes labels out again; the chunks of some that were never completed stay, and are overwritten by the next. */
export async function removeLabels(id: string): Promise<void> {
	const known = await storedIndex(id);
	if (!known) return;
	await change(id, null, null);
	await removeChunks(known, 0);
}

/** Whether labels are there in a version. */
export async function hasLabels(id: string, version: string): Promise<boolean> {
	return (await storedIndex(id))?.version === fullVersion(version);
}

/** How labels are read depends on the lexicon that ships, too. */
function fullVersion(version: string): string {
	return `${version} ${lexiconVersion}`;
}

async function storedIndex(id: string): Promise<LabelIndex | undefined> {
	const stored = (await browser.storage.local.get(ADDED))[ADDED] as Record<string, unknown> | undefined;
	const index = stored?.[id];
	return isLabelIndex(index) ? index : undefined;
}

function removeChunks(index: LabelIndex, from: number): Promise<void> {
	return browser.storage.local.remove(Array.from({ length: index.size - from }, (_, i) => chunkName(index, from + i)));
}

/** One change after the other, so that none is lost. `null`: there is none any more. */
function change(id: string, index: LabelIndex | null, letters: string | null): Promise<void> {
	const changing = last.then(async () => {
		const stored = await browser.storage.local.get([ADDED, ADDED_LETTERS]);
		await browser.storage.local.set({
			[ADDED]: { ...(stored[ADDED] as object), [id]: index },
			[ADDED_LETTERS]: { ...(stored[ADDED_LETTERS] as object), [id]: letters },
		});
	});
	last = changing.catch(() => {});
	return changing;
}

let last: Promise<unknown> = Promise.resolve();
