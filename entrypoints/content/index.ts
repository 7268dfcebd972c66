import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { followPorts } from '../../messages/content-ports';
import type { FrameReport } from '../../messages/protocol';
import type { Keyboard } from '../../page/card/keyboard';
import { randomId } from '../../page/card/random-id';
import '../../page/marking/marks.css';
import { readStoredAtStart } from '../../storage/stored-at-start';
import type { Reading } from '../reading/start-reading';
import { isBeyond } from './is-beyond';
import { isReadable } from './is-readable';
import { loadReading } from './load-reading';
import { hasRoom, roomForText } from './room-for-text';
import { shareKeyboard } from './share-keyboard';
import { textToRead } from './text-to-read';

/** An earlier run of this script in the same document, left over from before the extension was reloaded. */
const LAST = Symbol.for('zhudu');

interface Run {
	life: AbortController;
	/** Its extension and its document are still there: a frame's first, empty document leaves its world to the next. */
	isAlive: () => boolean;
}

export default defineContentScript({
	matches: ['<all_urls>'],
	allFrames: true,
	matchAboutBlank: true,
	matchOriginAsFallback: true,
	// Text is read as it arrives: the end of the document may wait for the slowest of its scripts.
	runAt: 'document_start',
	async main() {
		const world = globalThis as { [LAST]?: Run };
		// On install the tabs that are open get the script, also one that had it by itself just before.
		if (world[LAST]?.isAlive()) return;
		world[LAST]?.life.abort();
		const life = new AbortController();
		const own = document;
		world[LAST] = {
			life,
			isAlive: () => !life.signal.aborted && own === document && Boolean(browser.runtime?.id),
		};
		try {
			await run({ life, keyboard: shareKeyboard(life.signal) });
		} catch {
			// On the page we fail silently: without settings nothing is marked.
			life.abort();
		}
	},
});

/**
 * Answers whoever asks about this frame, and reads it: but only once it has text that may hold a term and room to show it, or
 * somebody asks. Until then a frame costs next to nothing, and most never cost more; what reads is loaded for it.
 */
async function run({ life, keyboard }: { life: AbortController; keyboard: Keyboard }): Promise<void> {
	const { signal } = life;
	const frame = randomId();
	let reading: Promise<Reading> | undefined;
	let hasText = window === window.top;
	const read = () => {
		// Both at once, since text is waiting.
		reading ??= Promise.all([loadReading(), readStoredAtStart()]).then(([startReading, stored]) =>
			startReading({ frame, life, stored, keyboard, onChange: () => ports.changed() }),
		);
		return reading;
	};
	const readIfSeen = () => (reading || (hasText && hasRoom()) ? read() : undefined);
	const ports = followPorts({
		frame,
		complete: async () => (await readIfSeen())?.complete(),
		report: async () => (await readIfSeen())?.report() ?? reportNothing(frame),
		reveal: async (term, nth) => (await reading)?.reveal(term, nth),
		walk: async (step) => (await reading)?.walk(step),
		read: async () => (await readIfSeen())?.wake(),
		lookUp: async () => (await read()).lookUp(),
		signal,
	});
	if (!isReadable(document) || isBeyond()) return;
	await textToRead(signal);
	hasText = true;
	await roomForText(signal);
	await read();
}

/** What is said of a frame in which nobody sees text. */
function reportNothing(frame: string): FrameReport {
	return {
		frame,
		top: false,
		url: location.href,
		host: location.hostname,
		title: document.title,
		state: 'on',
		hasNoCard: false,
		isReading: false,
		isCut: isBeyond(),
		terms: [],
		strip: [],
		cost: { milliseconds: 0, characters: 0, unanswered: 0 },
	};
}
