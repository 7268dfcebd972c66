import version from 'virtual:lexicon-version';
import { browser } from 'wxt/browser';
import { fromBase64 } from '../../matching/lexicon/base64';
import type { Choice } from '../../matching/lexicon/choice';
import { giveUp, type Lexicon, openLexicon, putChunks } from '../../matching/lexicon/lexicon';
import { isBase64, isHead, isLabelIndex, type LabelIndex, type LexiconHead } from '../../matching/lexicon/lexicon-data';
import type { Settings } from '../../model/settings';
import { watchKey } from '../settings/watch-key';

/** Where the head of the lexicon that ships lies, and what goes with it; its chunks: see `chunkName`. */
export const HEAD = 'lexicon';
export const COMMON_DOUBT = 'lexicon:common';
/** The indexes of the labels that were added, by their ids. */
export const ADDED = 'addedLabels';

/** The head as it is stored. */
export interface StoredHead {
	version: string;
	head: LexiconHead;
}

/** Asks the background for what is not stored, or of another version: it gives what it has, and stores it. */
export type AskForParts = (names: string[]) => Promise<Record<string, unknown>>;

/** What a lexicon is opened from, as it is stored. */
export type StoredLexicon = Partial<Record<typeof HEAD | typeof ADDED, unknown>>;

/** Reads what a lexicon is opened from: content scripts can, without waking the background. */
export function readStoredLexicon(): Promise<StoredLexicon> {
	return browser.storage.local.get([HEAD, ADDED]);
}

/** Opens a lexicon. No labels are in it at first: see `loadMissing`. */
export async function openStoredLexicon(
	stored: StoredLexicon,
	{ choice, ask }: { choice: Choice & Pick<Settings, 'markAdded'>; ask: AskForParts },
): Promise<Lexicon> {
	const known = isStoredHead(stored[HEAD]) ? stored[HEAD] : (await ask([HEAD]))[HEAD];
	if (!isStoredHead(known)) throw new Error('There is no lexicon of this version.');
	const isOn = ({ packs }: LabelIndex) => !packs.every((pack) => choice.packsOff.includes(pack));
	const added = choice.markAdded ? readAdded(stored[ADDED]).filter(isOn) : [];
	return openLexicon(known.head, { added, choice });
}

/** Gets the labels that some text needed and that were not there. What can't be had is done without. */
export async function loadMissing(lexicon: Lexicon, ask: AskForParts): Promise<void> {
	const names = [...lexicon.missing];
	if (names.length === 0) return;
	const isCommonWanted = !lexicon.commonDoubts && lexicon.labels.length > 1;
	const found = await browser.storage.local.get(isCommonWanted ? [...names, COMMON_DOUBT] : names);
	putChunks(new Map(Object.entries(found)), lexicon);
	const lost = names.filter((name) => lexicon.missing.has(name));
	if (lost.length > 0) putChunks(new Map(Object.entries(await ask(lost).catch(() => ({})))), lexicon);
	giveUp(
		names.filter((name) => lexicon.missing.has(name)),
		lexicon,
	);
	const common = found[COMMON_DOUBT];
	if (isBase64(common)) lexicon.commonDoubts = fromBase64(common);
}

/** Calls the listener after each change of the labels that were added. */
export function watchAdded(listener: () => void, signal: AbortSignal): void {
	watchKey(ADDED, listener, signal);
}

export function isStoredHead(value: unknown): value is StoredHead {
	const { version: stored, head } = (value ?? {}) as Partial<StoredHead>;
	return stored === version && isHead(head);
}

/** The indexes of labels that were added, as they are stored. */
export function readAdded(stored: unknown): LabelIndex[] {
	return typeof stored === 'object' ? Object.values(stored ?? {}).filter(isLabelIndex) : [];
}
