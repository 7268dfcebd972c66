import lexiconVersion from 'virtual:lexicon-version';
import { browser } from 'wxt/browser';
import { tablesOf } from '../../matching/build/added-labels';
import { compileLabels, type TermLabels } from '../../matching/build/compile-labels';
import { addFirstLetters } from '../../matching/lexicon/first-look';
import { chunkName, isLabelIndex, type LabelIndex } from '../../matching/lexicon/lexicon-data';
import { ADDED_LETTERS } from './added-letters';
import { addUp, sumOfIndex } from './added-sum';
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
	const beginnings = [...letters].sort().join(' ');
	const sum = chunks.reduce((before, chunk) => addUp(chunk, before), sumOfIndex(index, beginnings));
	for (let from = 0; from < chunks.length; from += AT_ONCE) {
		const some = chunks.slice(from, from + AT_ONCE).map((chunk, i) => [chunkName(index, from + i), chunk]);
		await browser.storage.local.set(Object.fromEntries(some));
		onProgress(0.5 + from / chunks.length / 2);
		signal?.throwIfAborted();
	}
	await change(id, { ...index, sum }, beginnings);
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

/** Takes out labels that are not as they were stored: whoever has them adds them anew. */
export async function dropDamagedLabels(): Promise<void> {
	const stored = await browser.storage.local.get([ADDED, ADDED_LETTERS]);
	const [indexes, letters] = [fieldsOf(stored[ADDED]), fieldsOf(stored[ADDED_LETTERS])];
	for (const id of new Set([...Object.keys(indexes), ...Object.keys(letters)])) {
		if (!(await isWhole(indexes[id], letters[id]))) await change(id, null, null);
	}
}

async function isWhole(index: unknown, letters: unknown): Promise<boolean> {
	if (!isLabelIndex(index) || typeof letters !== 'string') return false;
	let sum = sumOfIndex(index, letters);
	for (let from = 0; from < index.size; from += AT_ONCE) {
		const names = Array.from({ length: Math.min(AT_ONCE, index.size - from) }, (_, i) => chunkName(index, from + i));
		const chunks = await browser.storage.local.get(names);
		for (const name of names) {
			const chunk = chunks[name];
			if (typeof chunk !== 'string') return false;
			sum = addUp(chunk, sum);
		}
	}
	return sum === (index as StoredIndex).sum;
}

/** An index as it is stored: with a sum over it, its letters and its chunks. */
interface StoredIndex extends LabelIndex {
	sum: number;
}

/** What stands under a key, which may be damaged. */
function fieldsOf(stored: unknown): Record<string, unknown> {
	return typeof stored === 'object' && !Array.isArray(stored) ? { ...stored } : {};
}

function put(stored: unknown, id: string, value: unknown): Record<string, unknown> {
	const { [id]: _, ...others } = fieldsOf(stored);
	return value === null ? others : { ...others, [id]: value };
}

/** How labels are read depends on the lexicon that ships, too. */
function fullVersion(version: string): string {
	return `${version} ${lexiconVersion}`;
}

async function storedIndex(id: string): Promise<LabelIndex | undefined> {
	const index = fieldsOf((await browser.storage.local.get(ADDED))[ADDED])[id];
	return isLabelIndex(index) ? index : undefined;
}

function removeChunks(index: LabelIndex, from: number): Promise<void> {
	return browser.storage.local.remove(Array.from({ length: index.size - from }, (_, i) => chunkName(index, from + i)));
}

/** One change after the other, so that none is lost. `null`: there is none any more. */
function change(id: string, index: StoredIndex | null, letters: string | null): Promise<void> {
	const changing = last.then(async () => {
		const stored = await browser.storage.local.get([ADDED, ADDED_LETTERS]);
		await browser.storage.local.set({
			[ADDED]: put(stored[ADDED], id, index),
			[ADDED_LETTERS]: put(stored[ADDED_LETTERS], id, letters),
		});
	});
	last = changing.catch(() => {});
	return changing;
}

let last: Promise<unknown> = Promise.resolve();
