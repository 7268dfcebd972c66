import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { followPorts } from '../../messages/content-ports';
import { randomId } from '../../page/card/random-id';
import { reportFrame } from '../../page/marking/report';
import '../../page/marking/marks.css';
import { isReadable, type Reading, startReading } from './start-reading';
import { textToRead } from './text-to-read';

/** An earlier run of this script in the same document, left over from before the extension was reloaded. */
const LAST = Symbol.for('zhudu');

interface Run {
	life: AbortController;
	/** Its extension is still there. */
	isAlive: () => boolean;
}

export default defineContentScript({
	matches: ['<all_urls>'],
	allFrames: true,
	matchAboutBlank: true,
	matchOriginAsFallback: true,
	runAt: 'document_end',
	async main() {
		const world = globalThis as { [LAST]?: Run };
		// On install the tabs that are open get the script, also one that had it by itself just before.
		if (world[LAST]?.isAlive()) return;
		world[LAST]?.life.abort();
		const life = new AbortController();
		world[LAST] = { life, isAlive: () => !life.signal.aborted && Boolean(browser.runtime?.id) };
		try {
			await roomForText(life.signal);
			await run(life);
		} catch {
			// On the page we fail silently: without settings nothing is marked.
			life.abort();
		}
	},
});

/**
 * Answers whoever asks about this frame, and reads it: but only once it has text that may hold a term, or somebody asks. Until
 * then a frame costs next to nothing, and most never cost more.
 */
async function run(life: AbortController): Promise<void> {
	const { signal } = life;
	const frame = randomId();
	let reading: Promise<Reading> | undefined;
	const read = () => {
		reading ??= startReading({ life, onChange: () => ports.changed() });
		return reading;
	};
	const ports = followPorts({
		frame,
		complete: async () => {
			const { settled, session } = await read();
			await settled();
			await session()?.reader.complete({ within: 300 });
		},
		report: async () => {
			const { session, state } = await read();
			return reportFrame({ reader: session()?.reader ?? null, frame, state: state(), signal });
		},
		reveal: async (term, nth) => (await reading)?.session()?.reveal(term, nth),
		walk: async (step) => (await reading)?.session()?.walk(step),
		signal,
	});
	if (!isReadable(document)) return;
	await textToRead(signal);
	await read();
}

/** Resolves once there is room for text: pages hold frames of no size by the dozen, which nobody reads. */
async function roomForText(signal: AbortSignal): Promise<void> {
	while (window !== window.top && (innerWidth < 16 || innerHeight < 16)) {
		await new Promise((resolve) => window.addEventListener('resize', resolve, { once: true, signal }));
	}
}
