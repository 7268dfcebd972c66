import type { Corner, FromCard, ToCard } from '../../messages/protocol';
import type { Found } from '../reading/registry';
import { CardHost } from './card-host';
import type { CardOptions } from './card-options';
import { isCovered } from './covers';
import { describe } from './describe';
import { isOnTheWay, isVertical, nearestLine } from './nearest-line';
import { placeCard, WIDTH } from './place-card';

/** What the card is about and where it was opened. */
interface Subject {
	found: Found;
	range: Range;
	line: DOMRect;
	pinned: boolean;
	/** Which corner moves as the card gets larger; not known before it is placed. */
	corner?: Corner;
}

const SIZE = { width: WIDTH, height: 200 };
/** If the frame has not told its size by then, it is shown with its last. Milliseconds. */
const SIZE_WAIT = 120;
/** So long may the frame take to answer after it has loaded, milliseconds: the background may have to start for it. */
const ANSWER_WAIT = 3_000;

/** The one card of this frame of the page: opens, moves and closes it. */
export class Card {
	#host: CardHost | null = null;
	#port: MessagePort | null = null;
	#size = SIZE;
	/** The frame has spoken since it was loaded: one that can't is not shown. */
	#speaks = false;
	#isMute = false;
	#mute: ReturnType<typeof setTimeout> | undefined;
	#subject: Subject | null = null;
	/** What was made ready out of sight, and whether the frame has told its size for it. */
	#ahead: { found: Found; isSized: boolean } | null = null;
	#busy = false;
	#focus = false;
	/** The page has taken the keyboard, and the reader was told or is to be: a frame that loads anew does not know. */
	#isTaken = false;
	#lastFocus: HTMLElement | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(readonly options: CardOptions) {
		options.signal.addEventListener('abort', () => {
			clearTimeout(this.#timer);
			clearTimeout(this.#mute);
			this.#port?.close();
		});
	}

	/** Loads the frame ahead, when a term is near the pointer. */
	preload(): void {
		if (this.options.isGone()) this.options.onGone();
		if (this.#host || this.options.signal.aborted) return;
		const { address, title, signal } = this.options;
		this.#host = new CardHost({ address, title, onPort: (port) => this.#attach(port), signal });
		this.#host.hide();
	}

	get host(): Element | null {
		return this.#host?.element ?? null;
	}

	get isOpen(): boolean {
		return this.#subject !== null;
	}

	/** Pinned by the reader, or a note is being typed: it stays until it is closed, or the page removes what it is in. */
	get isHeld(): boolean {
		return this.host?.isConnected === true && (this.#busy || this.#subject?.pinned === true);
	}

	/** This page does not let the card in, as far as is known yet. */
	get isMute(): boolean {
		return this.#isMute;
	}

	get subject(): Found | null {
		return this.#subject?.found ?? null;
	}

	/** Whether what the card is about stands at a point. */
	isOn(x: number, y: number): boolean {
		for (const box of this.#subject?.range.getClientRects() ?? []) {
			if (x >= box.left - 2 && x <= box.right + 2 && y >= box.top - 2 && y <= box.bottom + 2) return true;
		}
		return false;
	}

	/** Whether the pointer may be here without the card closing: on the term, the card, or the way between. */
	holds(x: number, y: number): boolean {
		if (!this.#subject) return false;
		if (this.isOn(x, y)) return true;
		// It has none until its frame has told its size.
		const card = this.#host?.box;
		if (!card) return false;
		return isOnTheWay({ x, y, card, line: this.#subject.line });
	}

	/** Has the frame make ready what may be shown next, unless it shows something. */
	prepare(found: Found): void {
		if (this.#subject || this.#ahead?.found.occurrence === found.occurrence) return;
		this.preload();
		this.#ahead = { found, isSized: false };
		this.#post({ ahead: describe(found) });
	}

	open({ found, range, line, pinned, focus }: Subject & { focus: boolean }): void {
		this.preload();
		if (!this.#host || this.#isMute) return;
		if (!this.#subject) this.#lastFocus = document.activeElement instanceof HTMLElement ? document.activeElement : null;
		if (found.occurrence !== this.#subject?.found.occurrence) this.options.keyboard.free();
		this.#subject = { found, range, line, pinned };
		this.#busy = false;
		this.#isTaken = false;
		this.#focus = focus;
		this.options.onActive(range);
		const isReady = this.#ahead?.isSized && this.#ahead.found.occurrence === found.occurrence;
		this.#ahead = null;
		this.#post({ show: describe(found, { pinned, focus }) });
		clearTimeout(this.#timer);
		if (isReady) this.place();
		else this.#timer = setTimeout(() => this.place(), SIZE_WAIT);
		if (focus) this.#host.focus();
	}

	pin(): void {
		if (!this.#subject || this.#subject.pinned) return;
		this.#subject.pinned = true;
		this.#post({ show: describe(this.#subject.found, { pinned: true }) });
	}

	close(): void {
		clearTimeout(this.#timer);
		if (!this.#subject) return;
		this.#subject = null;
		this.#busy = false;
		this.#host?.hide();
		this.#post({ hide: true });
		this.options.onActive(null);
		if (document.activeElement === this.#host?.element) this.#lastFocus?.focus({ preventScroll: true });
		this.#lastFocus = null;
	}

	/** Puts the card beside its term, which may have moved; closes it if the term has left, unless it is held. */
	place(): void {
		if (!this.#subject || !this.#host) return;
		const { found, range } = this.#subject;
		const { clientWidth, currentCSSZoom } = document.documentElement;
		const viewport = { width: clientWidth * (currentCSSZoom ?? 1), height: window.innerHeight };
		const line = nearestLine(range, this.#subject.line);
		const inView =
			line && line.bottom > 0 && line.top < viewport.height && line.right > 0 && line.left < viewport.width;
		if (!inView) {
			if (!this.isHeld) this.close();
			return;
		}
		this.#subject.line = line;
		if (!this.#speaks) return;
		const { corner: was } = this.#subject;
		const vertical = isVertical(found.finding.element);
		const placement = placeCard({ line, viewport, size: this.#size, vertical, was });
		this.#host.show(placement);
		this.#subject.corner = placement.corner;
		if (JSON.stringify(was) !== JSON.stringify(placement.corner)) this.#post({ corner: placement.corner });
	}

	#receive(message: FromCard): void {
		switch (message.kind) {
			case 'ready':
				this.#setMute(false);
				this.#speaks = true;
				if (this.#subject) this.#timer = setTimeout(() => this.place(), SIZE_WAIT);
				return;
			case 'size':
				this.#size = message.size;
				if (this.#ahead) this.#ahead.isSized = true;
				clearTimeout(this.#timer);
				this.place();
				return;
			case 'pin':
				if (this.#subject) this.#subject.pinned = message.pinned;
				return;
			case 'close':
				this.options.keyboard.free();
				this.close();
				return;
			case 'busy':
				this.#busy = message.busy;
				return;
			case 'cover':
				this.#post({ covered: !this.#host || isCovered(this.#host.element, this.options.openShadow) });
				return;
			case 'keyboard':
				this.#follow(message.keyboard);
				return;
			default:
				// One that is not handled here fails the type check.
				message satisfies never;
		}
	}

	/** The frame tells where the keyboard is. */
	#follow(keyboard: 'held' | 'left' | 'lost'): void {
		const host = this.#host;
		if (keyboard === 'left') this.options.keyboard.free();
		else if (keyboard === 'lost') this.options.keyboard.lost();
		else if (host && this.#subject) {
			this.options.keyboard.hold({
				host: host.element,
				onTaken: (taken) => {
					this.#isTaken = true;
					if (taken.isTakenBack) host.focus();
					this.#post({ taken });
				},
			});
		}
	}

	/** The frame has loaded: for the first time, or anew because it was moved. */
	#attach(port: MessagePort): void {
		this.#port?.close();
		this.#port = port;
		this.#speaks = false;
		clearTimeout(this.#mute);
		this.#mute = setTimeout(() => this.#setMute(true), ANSWER_WAIT);
		port.onmessage = ({ data }: MessageEvent<FromCard>) => this.#receive(data);
		if (this.#subject) {
			const { found, pinned } = this.#subject;
			this.#post({ show: describe(found, { pinned, focus: this.#focus }) });
			if (this.#isTaken) this.#post({ taken: { isTakenBack: false } });
		} else if (this.#ahead) this.#post({ ahead: describe(this.#ahead.found) });
	}

	/** A frame that never answers was kept out, by what the page says of itself. */
	#setMute(isMute: boolean): void {
		clearTimeout(this.#mute);
		if (this.#isMute === isMute) return;
		this.#isMute = isMute;
		if (isMute) this.close();
		this.options.onMute();
	}

	#post(message: ToCard): void {
		this.#port?.postMessage(message);
	}
}
