import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { openLexicon } from '../../matching/lexicon/lexicon';
import { ask } from '../../messages/call';
import { followPorts } from '../../messages/content-ports';
import type { CardAddress } from '../../page/card/card-host';
import { randomId } from '../../page/card/random-id';
import { removeLeftover } from '../../page/marking/leftover';
import { reportFrame } from '../../page/marking/report';
import { Session } from '../../page/session';
import '../../page/marking/marks.css';
import { readOwnLabels, watchOwnLabels } from '../../storage/own/own-labels';
import { readLexicon } from '../../storage/packs/lexicon-copy';
import { readSettings, watchSettings } from '../../storage/settings/settings';
import { openShadow } from './open-shadow';

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
		removeLeftover(cardAddress().url, openShadow);
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

async function run(life: AbortController): Promise<void> {
	const { signal } = life;
	// Asked for at once, so that nobody waits for one after the other.
	let copy = isReadable(document) ? readLexicon() : null;
	copy?.catch(() => {});
	let [settings, own] = await Promise.all([readSettings(), readOwnLabels()]);
	let session: Session | null = null;
	let sessionLife = new AbortController();
	let starting = Promise.resolve();

	const frame = randomId();
	const isGone = () => !browser.runtime?.id;
	const onGone = () => life.abort();
	const state = () => (settings.paused ? 'paused' : settings.sitesOff.includes(location.hostname) ? 'off' : 'on');

	const start = async () => {
		sessionLife.abort();
		session = null;
		if (state() === 'on' && !signal.aborted && isReadable(document)) {
			sessionLife = new AbortController();
			const { signal: current } = sessionLife;
			const lexicon = (await (copy ?? readLexicon())) ?? (await ask('lexicon', {}));
			copy = null;
			if (signal.aborted || current.aborted) return;
			session = new Session({
				lexicon: openLexicon(lexicon, own),
				settings,
				ask: (questions) => ask('segment', { questions }),
				openShadow,
				cardAddress: cardAddress(),
				isGone,
				onGone,
				onChange: () => ports.changed(),
				signal: AbortSignal.any([signal, current]),
			});
		}
		ports.changed();
	};
	const restart = () => {
		// Without a lexicon nothing is marked; the next change tries again.
		starting = start().catch(() => {});
	};

	const ports = followPorts({
		frame,
		complete: async () => {
			await starting;
			await session?.reader.complete({ within: 300 });
		},
		report: () => reportFrame({ reader: session?.reader ?? null, frame, state: state(), signal }),
		reveal: (term, nth) => session?.reveal(term, nth),
		walk: (step) => session?.walk(step),
		signal,
	});

	watchSettings((next) => {
		const before = state();
		settings = next;
		if (session && state() === before) session.apply(next);
		else restart();
	}, signal);
	watchOwnLabels((next) => {
		own = next;
		restart();
	}, signal);
	restart();
}

/** Resolves once there is room for text: pages hold frames of no size by the dozen, which nobody reads. */
async function roomForText(signal: AbortSignal): Promise<void> {
	while (window !== window.top && (innerWidth < 16 || innerHeight < 16)) {
		await new Promise((resolve) => window.addEventListener('resize', resolve, { once: true, signal }));
	}
}

/** In Chromium the address of a web accessible page is dynamic, but the page it leads to has the fixed origin. */
function cardAddress(): CardAddress {
	const url = browser.runtime.getURL('/card.html');
	return { url, origin: import.meta.env.FIREFOX ? new URL(url).origin : `chrome-extension://${browser.runtime.id}` };
}

/** Web pages; not images, feeds or drawings, nor a document that is one big editor. */
function isReadable({ contentType, body, designMode }: Document): boolean {
	return /html/.test(contentType) && body !== null && designMode !== 'on';
}
