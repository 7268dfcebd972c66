import type { Found } from '../reading/registry';
import { Card } from './card';
import { CardHost } from './card-host';
import type { CardOptions, Subject } from './card-options';

/** So many stay beside the one that comes and goes. */
const KEPT = 4;

/**
 * The cards of this frame of the page: the one that opens where the reader points, and those that they have pinned, which stay
 * until they are closed. One that is closed serves again, so that what was typed in it is stored by its frame in peace.
 */
export class Cards {
	#host: CardHost | null = null;
	/** All there are, the last used at the end. */
	#all: Card[] = [];
	/** The one that comes and goes. */
	#current: Card;

	constructor(readonly options: CardOptions) {
		this.#current = this.#make();
	}

	/** The element that all of them are in. */
	get host(): Element | null {
		return this.#host?.element ?? null;
	}

	/** Whether there is one that comes and goes. */
	get isOpen(): boolean {
		return this.#current.subject !== null;
	}

	get isAnyOpen(): boolean {
		return this.#open.length > 0;
	}

	/** The card that comes and goes stays for now: another is not to take its place by itself. */
	get isHeld(): boolean {
		return this.#current.isHeld;
	}

	/** This page does not let a card in, as far as is known yet. */
	get isMute(): boolean {
		return this.#all.some(({ isMute }) => isMute);
	}

	/** What the card that comes and goes is about. */
	get subject(): Found | null {
		return this.#current.subject?.found ?? null;
	}

	/** What the card that was used last is about. */
	get lastSubject(): Found | null {
		return this.#open.at(-1)?.subject?.found ?? null;
	}

	get #open(): Card[] {
		return this.#all.filter(({ subject }) => subject !== null);
	}

	get #kept(): Card[] {
		return this.#all.filter(({ subject }) => subject?.kept);
	}

	isOn(x: number, y: number): boolean {
		return this.#current.isOn(x, y);
	}

	holds(x: number, y: number): boolean {
		return this.#current.holds(x, y);
	}

	preload(): void {
		if (this.options.isGone()) this.options.onGone();
		if (!this.options.signal.aborted) this.#current.preload();
	}

	prepare(found: Found): void {
		if (this.#keptOf(found)) return;
		this.#host?.settle(found.finding.element);
		this.#current.prepare(found);
	}

	/** Opens a card; where a pinned one is about the same, it is that. */
	open(subject: Subject & { focus: boolean }): void {
		this.preload();
		if (this.options.signal.aborted) return;
		this.#host?.settle(subject.found.finding.element);
		const kept = this.#keptOf(subject.found);
		const card = kept ?? this.#current;
		this.#lift(card);
		if (!kept) card.open(subject);
		else if (subject.focus) card.focus();
	}

	pin(): void {
		this.#current.pin();
	}

	/** Closes the card that comes and goes. */
	close(): void {
		this.#current.close();
	}

	/** Closes the card that was used last. */
	closeLast(): void {
		this.#open.at(-1)?.close();
	}

	/** Puts each card beside its term, which may have moved. */
	place(): void {
		for (const card of this.#open) card.place();
	}

	#keptOf({ occurrence }: Found): Card | undefined {
		return this.#kept.find(({ subject }) => subject?.found.occurrence === occurrence);
	}

	#make(): Card {
		const { onMute, onActive } = this.options;
		const card = new Card({
			...this.options,
			host: () => (this.#host ??= new CardHost(this.options)),
			onMute,
			onTurn: () => onActive(this.#open.flatMap(({ subject, isMute }) => (isMute ? [] : (subject?.range ?? [])))),
			onKeep: (isKept) => this.#keep(card, isKept),
			onUse: () => {
				this.#lift(card);
				// Whoever wrote in another has gone from there.
				this.options.keyboard.leave(card);
			},
		});
		this.#all.push(card);
		return card;
	}

	/** Of too many that are pinned the one that was not used for longest goes, unless the reader has something unsaved in it. */
	#keep(card: Card, isKept: boolean): void {
		const others = this.#kept.filter((other) => other !== card);
		if (isKept && others.length >= KEPT) {
			const spare = others.find(({ isBusy }) => !isBusy);
			if (!spare) {
				card.keep(false);
				return;
			}
			spare.close();
		}
		card.keep(isKept);
		if (isKept && card === this.#current) this.#current = this.#all.find(({ subject }) => !subject) ?? this.#make();
		else if (!isKept && card !== this.#current) {
			this.#current.close();
			this.#current = card;
		}
	}

	/** It is above the others, and the first to go on Escape. */
	#lift(card: Card): void {
		if (this.#all.at(-1) === card) return;
		this.#all = [...this.#all.filter((other) => other !== card), card];
		card.lift();
	}
}
