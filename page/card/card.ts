import type { CardSubject, FromCard, ToCard } from '../../messages/protocol';
import { sentenceAt } from '../../text/sentence';
import type { Found } from '../reading/registry';
import { type CardAddress, CardHost } from './card-host';
import { placeCard } from './place-card';
import { randomId } from './random-id';

export interface CardOptions {
	address: CardAddress;
	title: string;
	/** The extension is gone (reloaded, removed): fall silent. */
	isGone: () => boolean;
	onGone: () => void;
	/** The card was shown for an occurrence, or closed. */
	onActive: (range: Range | null) => void;
	signal: AbortSignal;
}

/** What the card is about and where it was opened. */
interface Subject {
	found: Found;
	range: Range;
	line: DOMRect;
	pinned: boolean;
}

const SIZE = { width: 360, height: 220 };
/** If the frame has not told its size by then, it is shown with its last. Milliseconds. */
const SIZE_WAIT = 120;

/** The one card of this frame of the page: opens, moves and closes it. */
export class Card {
	/** Secret by which the frame proves that it is ours. */
	readonly #token = randomId();
	#host: CardHost | null = null;
	#port: MessagePort | null = null;
	#size = SIZE;
	#subject: Subject | null = null;
	/** What was made ready out of sight, and whether the frame has told its size for it. */
	#ahead: { found: Found; isSized: boolean } | null = null;
	#busy = false;
	#focus = false;
	#lastFocus: HTMLElement | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(readonly options: CardOptions) {
		options.signal.addEventListener('abort', () => {
			clearTimeout(this.#timer);
			this.#port?.close();
		});
	}

	/** Loads the frame ahead, when a term is near the pointer. */
	preload(): void {
		if (this.options.isGone()) this.options.onGone();
		if (this.#host || this.options.signal.aborted) return;
		const { address, title, signal } = this.options;
		this.#host = new CardHost({ address, token: this.#token, title, onPort: (port) => this.#attach(port), signal });
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

	get subject(): Found | null {
		return this.#subject?.found ?? null;
	}

	/** Whether the pointer may be here without the card closing: on the term, the card, or the way between. */
	holds(x: number, y: number): boolean {
		if (!this.#subject) return false;
		const { range, line } = this.#subject;
		for (const box of range.getClientRects()) {
			if (x >= box.left - 2 && x <= box.right + 2 && y >= box.top - 2 && y <= box.bottom + 2) return true;
		}
		// It has none until its frame has told its size.
		const card = this.#host?.box;
		if (!card) return false;
		const left = Math.min(card.left, Math.max(line.left, card.left - 40));
		const right = Math.max(card.right, Math.min(line.right, card.right + 40));
		return (
			x >= left - 4 &&
			x <= right + 4 &&
			y >= Math.min(card.top, line.top) - 4 &&
			y <= Math.max(card.bottom, line.bottom) + 4
		);
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
		if (!this.#host) return;
		if (!this.#subject) this.#lastFocus = document.activeElement instanceof HTMLElement ? document.activeElement : null;
		this.#subject = { found, range, line, pinned };
		this.#busy = false;
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
		const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight };
		const line = nearestLine(range, this.#subject.line);
		const inView =
			line && line.bottom > 0 && line.top < viewport.height && line.right > 0 && line.left < viewport.width;
		if (!inView) {
			if (!this.isHeld) this.close();
			return;
		}
		this.#subject.line = line;
		this.#host.show(placeCard({ line, viewport, size: this.#size, vertical: isVertical(found.finding.element) }));
	}

	#receive(message: FromCard): void {
		switch (message.kind) {
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
				this.close();
				return;
			case 'busy':
				this.#busy = message.busy;
				return;
			default:
				// One that is not handled here fails the type check.
				message satisfies never;
		}
	}

	/** The frame has loaded: for the first time, or anew because it was moved. */
	#attach(port: MessagePort): void {
		this.#port?.close();
		this.#port = port;
		port.onmessage = ({ data }: MessageEvent<FromCard>) => this.#receive(data);
		if (this.#subject) {
			const { found, pinned } = this.#subject;
			this.#post({ show: describe(found, { pinned, focus: this.#focus }) });
		} else if (this.#ahead) this.#post({ ahead: describe(this.#ahead.found) });
	}

	#post(message: ToCard): void {
		this.#port?.postMessage(message);
	}
}

function describe({ occurrence, finding }: Found, { pinned = false, focus = false } = {}): CardSubject {
	const { text } = finding.pieces;
	return {
		terms: occurrence.terms,
		occurrence: { ...occurrence, text: text.slice(occurrence.start, occurrence.end) },
		place: {
			url: location.href,
			title: document.title,
			sentence: sentenceAt(text, occurrence.start, occurrence.end),
		},
		pinned,
		focus,
	};
}

/** The line of the range that is where the pointer was. */
function nearestLine(range: Range, was: DOMRect): DOMRect | null {
	let best: DOMRect | null = null;
	for (const box of range.getClientRects()) {
		if (!best || distance(box, was) < distance(best, was)) best = box;
	}
	return best;
}

function distance(a: DOMRect, b: DOMRect): number {
	return Math.abs(a.left - b.left) + Math.abs(a.top - b.top);
}

function isVertical(element: Element): boolean {
	return getComputedStyle(element).writingMode.startsWith('vertical');
}
