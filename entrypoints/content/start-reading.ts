import { browser } from 'wxt/browser';
import { findCandidates } from '../../matching/find/candidates';
import { ask } from '../../messages/call';
import type { FrameReport } from '../../messages/protocol';
import type { Settings } from '../../model/settings';
import { removeLeftover } from '../../page/marking/leftover';
import { textAhead } from '../../page/reading/first-text';
import { Session } from '../../page/session';
import { hostsAround } from '../../page/site';
import { loadMissing, openStoredLexicon, watchAdded } from '../../storage/packs/stored-lexicon';
import { readSettings, watchSettings } from '../../storage/settings/settings';
import { cardAddress } from './card-address';
import { openShadow } from './open-shadow';
import { watchDocument } from './watch-document';

/** So much text is looked at ahead, UTF-16 code units: more than most pages have. */
const AHEAD = 100_000;

/** What reads this document, as the settings and the labels now are. */
export interface Reading {
	session: () => Session | null;
	state: () => FrameReport['state'];
	/** Resolves once the last start is over. */
	settled: () => Promise<void>;
}

/** Begins to read this document, if the reader wants it read, and follows what they change. */
export async function startReading({
	life,
	onChange,
}: {
	life: AbortController;
	onChange: () => void;
}): Promise<Reading> {
	const { signal } = life;
	removeLeftover(cardAddress().url, openShadow);
	let settings = await readSettings();
	let session: Session | null = null;
	let sessionLife = new AbortController();
	let starting = Promise.resolve();
	const isOff = () => hostsAround().some((host) => settings.sitesOff.includes(host));
	const state = () => (settings.paused ? 'paused' : isOff() ? 'off' : 'on');
	const askForParts = (names: string[]) => ask('lexicon', { names });

	const start = async () => {
		sessionLife.abort();
		session = null;
		if (state() === 'on' && !signal.aborted && isReadable(document)) {
			sessionLife = new AbortController();
			const { signal: current } = sessionLife;
			const lexicon = await openStoredLexicon({ choice: settings, ask: askForParts });
			const loadLabels = () => loadMissing(lexicon, askForParts);
			// Most labels that the page needs are asked for in one go.
			findCandidates(textAhead(document, AHEAD), lexicon);
			await loadLabels();
			if (signal.aborted || current.aborted) return;
			session = new Session({
				lexicon,
				loadLabels,
				settings,
				ask: (questions) => ask('segment', { questions }),
				openShadow,
				cardAddress: cardAddress(),
				isGone: () => !browser.runtime?.id,
				onGone: () => life.abort(),
				onChange,
				signal: AbortSignal.any([signal, current]),
			});
		}
		onChange();
	};
	const restart = () => {
		// Without a lexicon nothing is marked; the next change tries again.
		starting = start().catch(() => {});
	};

	/** What a session can't take over while it goes on. */
	const needs = ({ level, topicsOff, packsOff }: Settings) => JSON.stringify([state(), level, topicsOff, packsOff]);

	watchSettings((next) => {
		const before = needs(settings);
		settings = next;
		if (session && needs(next) === before) session.apply(next);
		else restart();
	}, signal);
	watchAdded(restart, signal);
	watchDocument({
		onReplaced: restart,
		onReturn: async () => {
			settings = await readSettings().catch(() => settings);
			restart();
		},
		signal,
	});
	restart();
	return { session: () => session, state, settled: () => starting };
}

/** Web pages; not images, feeds or drawings, nor a document that is one big editor. */
export function isReadable({ contentType, body, designMode }: Document): boolean {
	return /html/.test(contentType) && body !== null && designMode !== 'on';
}
