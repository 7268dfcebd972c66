import { browser } from 'wxt/browser';
import { findCandidates } from '../../matching/find/candidates';
import type { Lexicon } from '../../matching/lexicon/lexicon';
import { ask } from '../../messages/call';
import type { FrameReport } from '../../messages/protocol';
import { isInReach } from '../../model/reach';
import { parseSettings, type Settings } from '../../model/settings';
import type { Keyboard } from '../../page/card/keyboard';
import { removeLeftover } from '../../page/marking/leftover';
import { reportFrame } from '../../page/marking/report';
import { textAhead } from '../../page/reading/first-text';
import { Session } from '../../page/session';
import { hostsAround, seesHosts } from '../../page/site';
import { readUnmarked, unmarkedIn, unmarkedTest, watchUnmarked } from '../../storage/knowledge/known';
import {
	loadMissing,
	openStoredLexicon,
	readStoredLexicon,
	type StoredLexicon,
	watchAdded,
} from '../../storage/packs/stored-lexicon';
import { readSettings, watchSettings } from '../../storage/settings/settings';
import { SETTINGS } from '../../storage/settings/watch-key';
import { isReadable } from '../content/is-readable';
import { openShadow } from '../content/open-shadow';
import { cardAddress, vouchForCards } from './card-address';
import { toldBefore } from './told-before';
import { watchDocument } from './watch-document';

/** So much text is looked at ahead, UTF-16 code units: more than most pages have. */
const AHEAD = 100_000;

/** What reads this document, as the settings and the labels now are. */
export interface Reading {
	/** Resolves when everything is known that a report tells, or after a while that a reader can wait. */
	complete: () => Promise<void>;
	report: () => Promise<FrameReport>;
	/** Brings the nth occurrence (from 0) of a term into view. */
	reveal: (term: string, nth: number) => Promise<void>;
	walk: (step: 1 | -1) => Promise<void>;
	/** Reads this page, whatever its site. */
	wake: () => void;
	/** Opens the card for what is selected; tells whether it did. */
	lookUp: () => Promise<boolean>;
}

/** Begins to read this document, if the reader wants it read, and follows what they change. */
export async function startReading({
	frame,
	life,
	stored,
	keyboard,
	onChange: onChanged,
}: {
	frame: string;
	life: AbortController;
	/** What was stored when reading was wanted; of it the first lexicon is opened. */
	stored: Record<string, unknown>;
	keyboard: Keyboard;
	onChange: () => void;
}): Promise<Reading> {
	const { signal } = life;
	removeLeftover(cardAddress().url, openShadow);
	vouchForCards(signal);
	let settings = parseSettings(stored[SETTINGS]);
	let unmarked = unmarkedIn(stored);
	let parts: StoredLexicon | null = stored;
	let session: Session | null = null;
	let sessionLife = new AbortController();
	let starting = Promise.resolve();
	let isAwake = false;
	/** The host of the tab's page, for a frame that has to ask for it. */
	let tabHost: string | null = seesHosts() ? '' : null;
	const hosts = () => (tabHost ? [...hostsAround(), tabHost] : hostsAround());
	const mustAsk = () => tabHost === null && (settings.sitesOff.length > 0 || settings.reach !== 'everywhere');
	const isOff = () => hosts().some((host) => settings.sitesOff.includes(host));
	const reads = () => isAwake || isInReach(hosts(), settings);
	const state = () => (settings.paused ? 'paused' : isOff() ? 'off' : reads() ? 'on' : 'asleep');
	const askForParts = (names: string[]) => ask('lexicon', { names });

	const reported = toldBefore(
		() => {
			const { reader = null, cards } = session ?? {};
			return reportFrame({ reader, frame, state: state(), hasNoCard: cards?.isMute ?? false, signal });
		},
		{ onOld: onChanged },
	);
	const onChange = () => {
		reported.forget();
		onChanged();
	};

	const loadLabels = (lexicon: Lexicon) => loadMissing(lexicon, askForParts);
	const openLexicon = async () => {
		const from = parts ?? (await readStoredLexicon());
		parts = null;
		return openStoredLexicon(from, { choice: settings, ask: askForParts });
	};

	const start = async () => {
		if (mustAsk()) tabHost = await ask('tab.host', {}).catch(() => '');
		sessionLife.abort();
		session = null;
		if (state() === 'on' && !signal.aborted && isReadable(document)) {
			sessionLife = new AbortController();
			const { signal: current } = sessionLife;
			const lexicon = await openLexicon();
			// Most labels that the page needs are asked for in one go.
			findCandidates(textAhead(document, AHEAD), lexicon);
			await loadLabels(lexicon);
			if (signal.aborted || current.aborted) return;
			session = new Session({
				lexicon,
				loadLabels,
				settings,
				isKnown: unmarkedTest(unmarked, settings),
				ask: (questions) => ask('segment', { questions }),
				onSeen: (ids) => void ask('seen', { ids }).catch(() => {}),
				askWord: (place) => ask('words.at', place),
				openShadow,
				cardAddress: cardAddress(),
				keyboard,
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

	/** What was just added from a card is marked, and the card stays. */
	const renewLabels = async () => {
		parts = null;
		const mine = session;
		if (!mine?.cards.isAnyOpen) return restart();
		const lexicon = await openLexicon();
		if (mine === session) mine.reader.readWith(lexicon);
	};

	/** What a session can't take over while it goes on. */
	const needs = ({ level, topicsOff, packsOff, markAdded }: Settings) =>
		JSON.stringify([state(), level, topicsOff, packsOff, markAdded]);

	const learnKnown = async () => {
		unmarked = await readUnmarked().catch(() => unmarked);
		session?.know(unmarkedTest(unmarked, settings));
	};

	const follow = (next: Settings) => {
		const before = needs(settings);
		const isFadingNew = next.fades !== settings.fades;
		settings = next;
		if (isFadingNew) void learnKnown();
		if (session && !mustAsk() && needs(next) === before) session.apply(next);
		else restart();
	};
	watchSettings(follow, signal);
	watchUnmarked(() => void learnKnown(), signal);
	watchAdded(() => void renewLabels().catch(restart), signal);
	watchDocument({
		onReplaced: () => {
			keyboard.listen();
			restart();
		},
		onReturn: async () => {
			settings = await readSettings().catch(() => settings);
			unmarked = await readUnmarked().catch(() => unmarked);
			restart();
		},
		signal,
	});
	restart();
	// While this was loaded nobody listened.
	const look = (now: Settings) => JSON.stringify(now) !== JSON.stringify(settings) && follow(now);
	void readSettings().then(look, () => {});
	return {
		complete: async () => {
			await starting;
			await session?.reader.complete({ within: 80 });
		},
		report: reported.tell,
		reveal: async (term, nth) => session?.reveal(term, nth),
		walk: async (step) => session?.walk(step),
		wake: () => {
			isAwake = true;
			if (!session) restart();
		},
		lookUp: async () => {
			await starting;
			return session?.lookUpSelection() ?? false;
		},
	};
}
