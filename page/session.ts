import { holdsCandidate } from '../matching/find/candidates';
import type { Lexicon } from '../matching/lexicon/lexicon';
import type { Answer, Question } from '../matching/occurrence';
import type { Settings } from '../model/settings';
import type { CardAddress } from './card/card-frame';
import { Cards } from './card/cards';
import { followHeldKey } from './card/held-key';
import type { Keyboard } from './card/keyboard';
import { type AskWord, LookUp } from './card/look-up';
import { followPointer, followTerm } from './card/pointer';
import { selectedText } from './card/selected';
import { SelectionButton } from './card/selection-button';
import { reveal, walk } from './card/walk';
import { isDark } from './marking/ground';
import { Reader } from './marking/reader';
import { tellSightings } from './marking/sightings';
import type { Wishes } from './marking/unmarked';
import { wanted } from './marking/wants';
import { isShown, Seen } from './reading/is-shown';
import { type Found, foundIn } from './reading/registry';
import type { OpenShadow } from './reading/shadow-roots';
import { runInSlices } from './reading/slices';
import { hostsAround } from './site';

export interface SessionOptions {
	lexicon: Lexicon;
	/** Has a lexicon get the labels that it has missed. */
	loadLabels: (lexicon: Lexicon) => Promise<void>;
	settings: Settings;
	/** Whether a term is left unmarked, since the reader knows it; null: none is. */
	isKnown: Wishes['isKnown'];
	ask: (questions: Question[]) => Promise<Answer[][]>;
	/** Called once, with the ids of the terms that stood on a page that the reader leaves, if marks are to fade. */
	onSeen: (ids: string[]) => void;
	askWord: AskWord;
	openShadow: OpenShadow;
	cardAddress: CardAddress;
	keyboard: Keyboard;
	isGone: () => boolean;
	/** Registry changed: whoever shows the terms of this page may ask for a new report. */
	onChange: () => void;
	onGone: () => void;
	signal: AbortSignal;
}

const TITLE = 'Zhudu 注读';
const HAN = /\p{Script=Han}/u;

/** Who asks for another occurrence waits no longer until all of the page is known. */
const PATIENCE = { within: 1_000 };

/** Reading one document, from now until the signal aborts: marks, pointer, card, keyboard. */
export class Session {
	#settings: Settings;
	#isKnown: Wishes['isKnown'];
	readonly #signal: AbortSignal;
	readonly cards: Cards;
	readonly reader: Reader;
	readonly #lookUp: LookUp;

	constructor({
		lexicon,
		loadLabels,
		settings,
		isKnown,
		ask,
		onSeen,
		askWord,
		openShadow,
		cardAddress,
		keyboard,
		isGone,
		onChange,
		onGone,
		signal,
	}: SessionOptions) {
		this.#settings = settings;
		this.#isKnown = isKnown;
		this.#signal = signal;
		this.cards = new Cards({
			address: cardAddress,
			title: TITLE,
			keyboard,
			openShadow,
			isDark: (element) => {
				const { theme } = this.#settings;
				return theme === 'auto' ? isDark(element) : theme === 'dark';
			},
			roots: () => this.reader.roots,
			isGone,
			onGone,
			onMute: onChange,
			onActive: (ranges) => this.reader.marks.setActive(ranges),
			signal,
		});
		const button = new SelectionButton({
			isWanted: (text) => this.#settings.selectionButton && (HAN.test(text) || holdsCandidate(text, lexicon)),
			onLookUp: (selected) => this.#lookUp.selected(selected, { focus: false }),
			title: TITLE,
			signal,
		});
		const follow = followTerm({ cards: this.cards, signal });
		this.reader = new Reader({
			lexicon,
			loadLabels,
			ask,
			openShadow,
			wants: (occurrence) => {
				const { notHere } = this.#settings;
				return notHere.length === 0 ? occurrence : wanted(occurrence, notHere, here());
			},
			wishes: () => ({ isKnown: this.#isKnown, marksOf: this.#settings.marksOf }),
			isOurs: (node) => node === this.cards.host || node === button.host,
			markStyle: settings.markStyle,
			onChange: () => {
				follow();
				onChange();
			},
			signal,
		});
		followPointer({ reader: this.reader, cards: this.cards, delay: () => this.#settings.hoverDelay, signal });
		if (settings.fades) tellSightings({ findings: this.reader.findings, tell: onSeen, signal });
		this.#lookUp = new LookUp({ reader: this.reader, cards: this.cards, askWord });
		const key = () => this.#settings.lookUpKey;
		followHeldKey({ key, onPoint: (x, y) => void this.#lookUp.at(x, y), signal });
		this.reader.read(document);
	}

	/** Takes over changed settings while the card stays as it is. */
	apply(settings: Settings): void {
		const before = this.#settings;
		this.#settings = settings;
		if (settings.markStyle !== before.markStyle) this.reader.marks.setStyle(settings.markStyle);
		if (JSON.stringify(settings.notHere) !== JSON.stringify(before.notHere)) this.reader.readAgain();
		if (settings.marksOf !== before.marksOf) this.reader.chooseAgain();
	}

	/** Takes over what the reader knows now. */
	know(isKnown: Wishes['isKnown']): void {
		this.#isKnown = isKnown;
		this.reader.chooseAgain();
	}

	/** Opens the card for what is selected; tells whether there is anything. */
	lookUpSelection(): boolean {
		const selected = selectedText();
		if (selected) this.#lookUp.selected(selected, { focus: true });
		return selected !== null;
	}

	async walk(step: 1 | -1): Promise<void> {
		await this.reader.complete(PATIENCE);
		await runInSlices(walk({ reader: this.reader, cards: this.cards, step }), { signal: this.#signal });
	}

	/** Brings the nth occurrence (from 0) of a term into view and opens its card. */
	async reveal(term: string, nth: number): Promise<void> {
		await this.reader.complete(PATIENCE);
		const found = await runInSlices(this.#find(term, nth), { signal: this.#signal });
		if (found) reveal({ found, cards: this.cards });
		this.reader.findings.letGo();
	}

	*#find(term: string, nth: number): Generator<void, Found | undefined> {
		const seen = new Seen();
		let before = nth;
		for (const found of (yield* this.reader.findings.inOrder()).flatMap(foundIn)) {
			yield;
			if (found.occurrence.terms[0] === term && isShown(found, seen) && before-- === 0) return found;
		}
		return undefined;
	}
}

/** This page, as refusals name it; single-page sites change their address. */
function here(): { host: string; page: string } {
	return { host: hostsAround()[0] ?? '', page: location.href.split('#')[0]! };
}
