import { randomId } from './random-id';

/** By what events a page could come to know of a key, or a key change the page. */
const TELLING = [
	...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'textInput', 'paste', 'copy', 'cut'],
	...['compositionstart', 'compositionupdate', 'compositionend'],
];
/** The keyboard is taken back so often in so many milliseconds; who takes it more often keeps it, and gets nothing. */
const TAKEN_BACK = { times: 3, within: 10_000 };
/** Milliseconds in which the frame that the reader has gone to may say so. */
const GONE = 100;

/** What the frames of a tab tell each other: a note is being written, the reader has gone elsewhere, the keyboard was taken. */
export type KeyboardNews = { kind: 'held' | 'freed' | 'taken'; by: string };

interface Holder {
	/** By which it is told from others. */
	card: object;
	/** Where the reader writes, as the document sees it. */
	host: Element;
	/** The page has taken the keyboard, and it is to be taken back or not. */
	onTaken: (how: { isTakenBack: boolean }) => void;
}

/**
 * While a note is written, the keys of the reader go to the card's frame, and none can come to the page, unless its script has
 * taken the focus. Those that do are swallowed until the reader makes a gesture in the page: a press of the pointer,
 * Escape, or Tab once they have been told. There is one in each frame, made before the page's own script can listen.
 */
export class Keyboard {
	readonly #name = randomId();
	#isHeld = false;
	#holder: Holder | null = null;
	#isTold = false;
	#takenBack: number[] = [];
	#lost: ReturnType<typeof setTimeout> | undefined;

	constructor(readonly options: { tell: (news: KeyboardNews) => void; signal: AbortSignal }) {
		this.listen();
		options.signal.addEventListener('abort', () => clearTimeout(this.#lost));
	}

	/** To be called anew where a document that is written anew has thrown out the listeners. */
	listen(): void {
		const active = { capture: true, signal: this.options.signal };
		for (const type of TELLING) window.addEventListener(type, this.#hear, active);
		window.addEventListener('focus', this.#see, { ...active, passive: true });
		window.addEventListener('pointerdown', this.#go, { ...active, passive: true });
	}

	/** The reader writes. */
	hold(holder: Holder): void {
		clearTimeout(this.#lost);
		if (!this.#holder) this.#tell('held');
		this.#isHeld = true;
		this.#holder = holder;
	}

	/** The reader has gone elsewhere by themselves, or closed the card; given one, only if they wrote there. */
	free(card?: object): void {
		if (!this.#isHeld || (card && card !== this.#holder?.card)) return;
		this.#forget();
		this.#tell('freed');
	}

	/** The reader has gone to this card. */
	leave(card: object): void {
		if (card !== this.#holder?.card) this.free();
	}

	/** What the reader writes in has lost the focus, and not by their doing in there. */
	lost(card: object): void {
		if (card !== this.#holder?.card) return;
		clearTimeout(this.#lost);
		// A whole window that loses it gives it back where it was.
		this.#lost = setTimeout(() => this.#isHeld && document.hasFocus() && this.#take(), GONE);
	}

	/** Hears what another frame of the tab says. */
	follow({ kind, by }: KeyboardNews): void {
		if (by === this.#name) return;
		if (kind === 'held') this.#isHeld = true;
		else if (kind === 'freed') this.#forget();
		else if (this.#holder) this.#take();
	}

	readonly #hear = (event: Event) => {
		if (!this.#isHeld || !event.isTrusted) return;
		const key = event.type === 'keydown' ? (event as KeyboardEvent).key : '';
		if (key === 'Escape' || (key === 'Tab' && this.#isTold)) {
			this.free();
			return;
		}
		event.stopImmediatePropagation();
		if (!isShortcut(event)) event.preventDefault();
		this.#take();
		// An input method goes on writing where it is, whatever is prevented.
		const focused = document.activeElement;
		if (isComposing(event) && focused !== this.#holder?.host && focused instanceof HTMLElement) focused.blur();
	};

	readonly #see = ({ target, isTrusted }: Event) => {
		if (this.#isHeld && isTrusted && target instanceof Element && target !== this.#holder?.host) this.#take();
	};

	readonly #go = ({ isTrusted }: Event) => {
		if (isTrusted) this.free();
	};

	#take(): void {
		clearTimeout(this.#lost);
		this.#isTold = true;
		if (!this.#holder) {
			this.#tell('taken');
			return;
		}
		const now = performance.now();
		this.#takenBack = this.#takenBack.filter((at) => now - at < TAKEN_BACK.within);
		const isTakenBack = this.#takenBack.length < TAKEN_BACK.times;
		if (isTakenBack) this.#takenBack.push(now);
		this.#holder.onTaken({ isTakenBack });
	}

	#forget(): void {
		clearTimeout(this.#lost);
		this.#isHeld = false;
		this.#holder = null;
		this.#isTold = false;
	}

	#tell(kind: KeyboardNews['kind']): void {
		this.options.tell({ kind, by: this.#name });
	}
}

/** Keys that are the browser's own: they write nothing. */
function isShortcut(event: Event): boolean {
	return (
		event instanceof KeyboardEvent &&
		(event.ctrlKey || event.metaKey || event.altKey || /^F\d/.test(event.key)) &&
		event.type !== 'keypress'
	);
}

function isComposing(event: Event): boolean {
	return event.type.startsWith('composition') || (event as InputEvent | KeyboardEvent).isComposing === true;
}
