import type { Lexicon } from '../matching/lexicon/lexicon';
import type { Answer, Question } from '../matching/occurrence';
import type { Settings } from '../model/settings';
import { Card } from './card/card';
import type { CardAddress } from './card/card-host';
import type { Keyboard } from './card/keyboard';
import { followPointer, followTerm } from './card/pointer';
import { reveal, walk } from './card/walk';
import { Reader } from './marking/reader';
import { tellSightings } from './marking/sightings';
import { wanted } from './marking/wants';
import { isShown, Seen } from './reading/is-shown';
import { foundIn } from './reading/registry';
import type { OpenShadow } from './reading/shadow-roots';
import { hostsAround } from './site';

export interface SessionOptions {
	lexicon: Lexicon;
	/** Has the lexicon get the labels that it has missed. */
	loadLabels: () => Promise<void>;
	settings: Settings;
	/** Ids of the terms that the reader knows. */
	known: ReadonlySet<string>;
	ask: (questions: Question[]) => Promise<Answer[][]>;
	/** Called once, with the ids of the terms that stood on a page that the reader leaves, if marks are to fade. */
	onSeen: (ids: string[]) => void;
	openShadow: OpenShadow;
	cardAddress: CardAddress;
	keyboard: Keyboard;
	isGone: () => boolean;
	/** Registry changed: whoever shows the terms of this page may ask for a new report. */
	onChange: () => void;
	onGone: () => void;
	signal: AbortSignal;
}

/** Who asks for another occurrence waits no longer until all of the page is known. */
const PATIENCE = { within: 1_000 };

/** Reading one document, from now until the signal aborts: marks, pointer, card, keyboard. */
export class Session {
	#settings: Settings;
	#known: ReadonlySet<string>;
	readonly card: Card;
	readonly reader: Reader;

	constructor({
		lexicon,
		loadLabels,
		settings,
		known,
		ask,
		onSeen,
		openShadow,
		cardAddress,
		keyboard,
		isGone,
		onChange,
		onGone,
		signal,
	}: SessionOptions) {
		this.#settings = settings;
		this.#known = known;
		this.card = new Card({
			address: cardAddress,
			title: 'Zhudu 注读',
			keyboard,
			openShadow,
			isGone,
			onGone,
			onMute: onChange,
			onActive: (range) => this.reader.marks.setActive(range),
			signal,
		});
		const follow = followTerm({ card: this.card, signal });
		this.reader = new Reader({
			lexicon,
			loadLabels,
			ask,
			openShadow,
			wants: (occurrence) => {
				const { notHere } = this.#settings;
				return notHere.length === 0 ? occurrence : wanted(occurrence, notHere, here());
			},
			wishes: () => ({ known: this.#known, marksOf: this.#settings.marksOf }),
			isOurs: (node) => node === this.card.host,
			markStyle: settings.markStyle,
			onChange: () => {
				follow();
				onChange();
			},
			signal,
		});
		followPointer({ reader: this.reader, card: this.card, delay: () => this.#settings.hoverDelay, signal });
		if (settings.fades) tellSightings({ findings: this.reader.findings, tell: onSeen, signal });
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
	know(known: ReadonlySet<string>): void {
		this.#known = known;
		this.reader.chooseAgain();
	}

	async walk(step: 1 | -1): Promise<void> {
		await this.reader.complete(PATIENCE);
		walk({ reader: this.reader, card: this.card, step });
	}

	/** Brings the nth occurrence (from 0) of a term into view and opens its card. */
	async reveal(term: string, nth: number): Promise<void> {
		await this.reader.complete(PATIENCE);
		const seen = new Seen();
		let before = nth;
		for (const found of this.reader.findings.inOrder().flatMap(foundIn)) {
			if (found.occurrence.terms[0] !== term || !isShown(found, seen) || before-- > 0) continue;
			reveal({ found, card: this.card });
			break;
		}
		this.reader.findings.letGo();
	}
}

/** This page, as refusals name it; single-page sites change their address. */
function here(): { host: string; page: string } {
	return { host: hostsAround()[0] ?? '', page: location.href.split('#')[0]! };
}
