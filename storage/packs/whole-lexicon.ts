import { findCandidates } from '../../matching/find/candidates';
import { EVERYTHING } from '../../matching/lexicon/choice';
import type { Lexicon } from '../../matching/lexicon/lexicon';
import type { Occurrence } from '../../matching/occurrence';
import { recognize } from '../../matching/recognize';
import type { Segmenter } from '../../matching/segment/segmenter';
import { readSettings, watchSettings } from '../settings/settings';
import { lexiconParts } from './lexicon-copy';
import { loadMissing, openStoredLexicon, readStoredLexicon, watchAdded } from './stored-lexicon';

/** Milliseconds after the last use until the lexicon is let go of. */
const KEPT = 30_000;

let held: { lexicon: Promise<Lexicon>; end: AbortController } | undefined;
let idle: ReturnType<typeof setTimeout> | undefined;

/**
 * The outermost terms of a text, those included that the reader does not want marked. From the background only.
 *
 * @returns in text order; UTF-16 offsets
 */
export async function termsIn(text: string, segmenter: Segmenter): Promise<Occurrence[]> {
	const lexicon = await openWholeLexicon();
	// Labels that this text needs and no text before it.
	findCandidates(text, lexicon);
	await loadMissing(lexicon, lexiconParts);
	return recognize(text, { lexicon, segmenter });
}

function openWholeLexicon(): Promise<Lexicon> {
	clearTimeout(idle);
	idle = setTimeout(letGo, KEPT);
	if (!held) {
		const end = new AbortController();
		held = { lexicon: open(end.signal), end };
		held.lexicon.catch(letGo);
	}
	return held.lexicon;
}

async function open(signal: AbortSignal): Promise<Lexicon> {
	const [stored, { packsOff, markAdded }] = await Promise.all([readStoredLexicon(), readSettings()]);
	const lexicon = await openStoredLexicon(stored, {
		// What no page is to be given, is not given to one that a word is looked up on.
		choice: { ...EVERYTHING, packsOff, markAdded },
		ask: lexiconParts,
	});
	// What is read with has changed: the next text opens it anew.
	watchAdded(letGo, signal);
	watchSettings(letGo, signal);
	return lexicon;
}

function letGo(): void {
	held?.end.abort();
	held = undefined;
}
