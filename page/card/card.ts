import type { FromCard } from '../../messages/protocol';
import type { Found } from '../reading/registry';
import { CardFrame } from './card-frame';
import type { CardParts, Shown, Subject } from './card-options';
import { isCovered } from './covers';
import { describe } from './describe';
import { isOnRange, isOnTheWay } from './nearest-line';
import { placeBeside, viewportSize } from './place-beside';
import { type Placement, type Point, placeMoved, WIDTH } from './place-card';

const SIZE = { width: WIDTH, height: 200 };
/** If the frame has not told its size by then, it is shown with its last. Milliseconds. */
const SIZE_WAIT = 120;

/** One card: what it is about, and where it stands. Once closed it serves again. */
export class Card {
	#frame: CardFrame | null = null;
	#size = SIZE;
	#subject: Shown | null = null;
	/** What was made ready out of sight, and whether the frame has told its size for it. */
	#ahead: { found: Found; isSized: boolean } | null = null;
	#busy = false;
	#focus = false;
	/** The page has taken the keyboard, and the reader was told or is to be: a frame that loads anew does not know. */
	#isTaken = false;
	#lastFocus: HTMLElement | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(readonly parts: CardParts) {
		parts.signal.addEventListener('abort', () => clearTimeout(this.#timer));
	}

	/** Loads the frame ahead, when a term is near the pointer. */
	preload(): void {
		const { address, title, signal, host, onMute, onTurn } = this.parts;
		this.#frame ??= new CardFrame({
			host: host(),
			address,
			title,
			onLoad: () => this.#showAgain(),
			onMessage: (message) => this.#receive(message),
			onMute: (isMute) => {
				// It may only be late: what is still wanted is shown once it speaks.
				if (isMute && this.#frame?.hasFocus) this.close();
				else if (isMute) this.#frame?.hide();
				onTurn();
				onMute();
			},
			signal,
		});
	}

	get subject(): Readonly<Shown> | null {
		return this.#subject;
	}

	/** A note is being typed, or is not saved yet. */
	get isBusy(): boolean {
		return this.#busy;
	}

	/** This page does not let the card in, as far as is known yet. */
	get isMute(): boolean {
		return this.#frame?.isMute === true;
	}

	/** Whether what the card is about stands at a point. */
	isOn(x: number, y: number): boolean {
		return this.#subject !== null && isOnRange(this.#subject.range, x, y);
	}

	/** Whether the pointer may be here without the card closing: on the term, the card, or the way between. */
	holds(x: number, y: number): boolean {
		if (!this.#subject) return false;
		if (this.isOn(x, y)) return true;
		// It has none until its frame has told its size.
		const card = this.#frame?.box;
		if (!card) return false;
		return isOnTheWay({ x, y, card, line: this.#subject.line });
	}

	/** Has the frame make ready what may be shown next, unless it shows something. */
	prepare(found: Found): void {
		if (this.#subject || this.#ahead?.found.occurrence === found.occurrence) return;
		this.preload();
		this.#ahead = { found, isSized: false };
		this.#frame?.post({ ahead: describe(found) });
	}

	open({ focus, ...subject }: Subject & { focus: boolean }): void {
		this.preload();
		if (!this.#frame || this.isMute) return;
		const { found } = subject;
		if (!this.#subject) this.#lastFocus = document.activeElement instanceof HTMLElement ? document.activeElement : null;
		if (found.occurrence !== this.#subject?.found.occurrence) this.parts.keyboard.free(this);
		this.#subject = { ...subject, kept: false };
		this.#busy = false;
		this.#isTaken = false;
		this.#focus = focus;
		this.parts.onTurn();
		const isReady = this.#ahead?.isSized && this.#ahead.found.occurrence === found.occurrence;
		this.#ahead = null;
		this.#frame.post({ show: describe(found, { focus }) });
		clearTimeout(this.#timer);
		if (isReady) this.place();
		else this.#timer = setTimeout(() => this.place(), SIZE_WAIT);
		if (focus) this.focus();
	}

	/** It stays until a click elsewhere. */
	pin(): void {
		if (this.#subject) this.#subject.pinned = true;
	}

	/** It stays beside others until the reader closes it, or no more so. */
	keep(kept: boolean): void {
		if (!this.#subject) return;
		this.#subject.kept = kept;
		this.#subject.pinned &&= kept;
		this.#frame?.post({ show: describe(this.#subject.found, { pinned: kept }) });
	}

	focus(): void {
		this.#frame?.focus();
	}

	lift(): void {
		this.#frame?.lift();
	}

	close(): void {
		clearTimeout(this.#timer);
		if (!this.#subject) return;
		const hadFocus = this.#frame?.hasFocus;
		this.#subject = null;
		this.#busy = false;
		this.#frame?.hide();
		this.#frame?.post({ hide: true });
		if (hadFocus) this.#lastFocus?.focus({ preventScroll: true });
		// The page as a whole takes none, but the keys are to go to it again.
		if (hadFocus && this.#frame?.hasFocus) this.#frame.blur();
		this.#lastFocus = null;
		this.parts.onTurn();
	}

	/** Puts the card beside its term, which may have moved; closes it if the term has left, unless the reader holds it. */
	place(): void {
		if (!this.#subject || !this.#frame) return;
		const { kept, place, moved } = this.#subject;
		const viewport = viewportSize();
		const beside = moved ? null : placeBeside(this.#subject, { viewport, size: this.#size });
		if (moved) this.#put(placeMoved({ at: moved, viewport, size: this.#size }));
		else if (beside) {
			this.#subject.line = beside.line;
			this.#put(beside.place);
		} else if (kept && place) this.move({ x: 0, y: 0 });
		else if (!this.isHeld) this.close();
	}

	/** Moves the card from where it stands, CSS px; it is within the window still. */
	move(by: Point | 'across'): void {
		if (!this.#subject?.place) return;
		const viewport = viewportSize();
		const { left, top, width } = this.#subject.place;
		const across = left + width / 2 < viewport.width / 2 ? viewport.width : -viewport.width;
		const { x, y } = by === 'across' ? { x: across, y: 0 } : by;
		const place = placeMoved({ at: { x: left + x, y: top + y }, viewport, size: this.#size });
		// What lies beyond the window is not to be gone back over.
		this.#subject.moved = { x: place.left, y: place.top };
		this.#put(place);
	}

	/** Pinned, or a note is being typed: it stays, unless the page removes what it is in. */
	get isHeld(): boolean {
		return this.#subject !== null && this.parts.host().element.isConnected && (this.#busy || this.#subject.pinned);
	}

	#put(place: Placement): void {
		if (!this.#subject || !this.#frame?.speaks) return;
		const { place: { corner: was } = {}, found } = this.#subject;
		this.#frame.show(place, { isDark: () => this.parts.isDark(found.finding.element) });
		this.#subject.place = place;
		if (JSON.stringify(was) !== JSON.stringify(place.corner)) this.#frame.post({ corner: place.corner });
	}

	#receive(message: FromCard): void {
		switch (message.kind) {
			case 'ready':
				if (this.#subject) this.#timer = setTimeout(() => this.place(), SIZE_WAIT);
				return;
			case 'size':
				this.#size = message.size;
				if (this.#ahead) this.#ahead.isSized = true;
				clearTimeout(this.#timer);
				this.place();
				return;
			case 'pin':
				if (this.#subject) this.parts.onKeep(message.pinned);
				return;
			case 'move':
				this.move(message.by);
				return;
			case 'use':
				if (this.#subject) this.parts.onUse();
				return;
			case 'close':
				this.parts.keyboard.free(this);
				this.close();
				return;
			case 'busy':
				this.#busy = message.busy;
				return;
			case 'cover':
				this.#frame?.post({ covered: isCovered(this.parts.host().element, this.parts.openShadow) });
				return;
			case 'keyboard':
				this.#follow(message.keyboard);
				return;
			default:
				message satisfies never; // one that is not handled here fails the type check
		}
	}

	/** The frame tells where the keyboard is. */
	#follow(keyboard: 'held' | 'left' | 'lost'): void {
		if (keyboard === 'left') this.parts.keyboard.free(this);
		else if (keyboard === 'lost') this.parts.keyboard.lost(this);
		else if (this.#subject) {
			this.parts.keyboard.hold({
				card: this,
				host: this.parts.host().outermost,
				onTaken: (taken) => {
					this.#isTaken = true;
					if (taken.isTakenBack) this.focus();
					this.#frame?.post({ taken });
				},
			});
		}
	}

	/** The frame has loaded: for the first time, or anew because it was moved. */
	#showAgain(): void {
		if (this.#subject) {
			const { found, kept } = this.#subject;
			this.#frame?.post({ show: describe(found, { pinned: kept, focus: this.#focus }) });
			if (this.#isTaken) this.#frame?.post({ taken: { isTakenBack: false } });
		} else if (this.#ahead) this.#frame?.post({ ahead: describe(this.#ahead.found) });
	}
}
