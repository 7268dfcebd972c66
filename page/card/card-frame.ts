import type { FromCard, ToCard } from '../../messages/protocol';
import type { CardHost } from './card-host';
import { create } from './create';
import { type Box, EDGE, type Placement, WIDTH } from './place-card';

/** Where the card page is. */
export interface CardAddress {
	url: string;
	/** Origin of the loaded page, which is not that of `url` where the address is dynamic (Chromium). */
	origin: string;
	/** Makes a secret by which a frame is known to be ours: the background asks this script about it. */
	newToken: () => string;
}

interface FrameOptions {
	host: CardHost;
	address: CardAddress;
	title: string;
	/** It has loaded, for the first time or anew because it was moved: it knows of nothing. */
	onLoad: () => void;
	onMessage: (message: FromCard) => void;
	/** Whether it is kept out has become known. */
	onMute: (isMute: boolean) => void;
	signal: AbortSignal;
}

/** What the card is painted on, as in its style sheet. */
const PAPER = { light: '#fdfcf9', dark: '#1b1b1e' };

/** So long may the frame take to answer after it has loaded, milliseconds: the background may have to start for it. */
const ANSWER_WAIT = 3_000;

/** A frame of the extension's own origin, so that neither the card's text nor the keys typed into it reach the page. */
export class CardFrame {
	readonly #frame = create('iframe');
	#port: MessagePort | null = null;
	/** It has spoken since it was loaded: one that can't is not shown. */
	#speaks = false;
	#isMute = false;
	#mute: ReturnType<typeof setTimeout> | undefined;
	#box: Box | null = null;

	constructor(readonly options: FrameOptions) {
		const { host, address, title, signal } = options;
		if (isSandboxed()) {
			// Whoever makes this is to have it before it is told.
			queueMicrotask(() => this.#setMute(true));
			return;
		}
		this.#frame.src = address.url;
		this.#frame.title = title;
		this.#frame.addEventListener('load', () => this.#attach(), { signal });
		this.hide();
		host.add(this.#frame);
		signal.addEventListener('abort', () => {
			clearTimeout(this.#mute);
			this.#port?.close();
		});
	}

	/** The card's box in the viewport (CSS px), or null while it is hidden. */
	get box(): Box | null {
		return this.#box;
	}

	get speaks(): boolean {
		return this.#speaks;
	}

	/** A frame that never answers was kept out, by what the page says of itself. */
	get isMute(): boolean {
		return this.#isMute;
	}

	get hasFocus(): boolean {
		return this.options.host.hasFocus(this.#frame);
	}

	show(place: Placement, { isDark }: { isDark: () => boolean }): void {
		const { left, top, width, height } = place;
		// Where the browser has not painted what is in it yet, the page is not to be seen through it.
		if (!this.#box) this.#frame.style.backgroundColor = isDark() ? PAPER.dark : PAPER.light;
		this.#box = { left, top, right: left + width, bottom: top + height };
		this.#put(place);
		this.options.host.show(this.#frame);
	}

	hide(): void {
		this.#box = null;
		this.#put(aside());
		this.options.host.hide(this.#frame);
	}

	/** Puts it above the other cards. */
	lift(): void {
		this.options.host.lift(this.#frame);
	}

	focus(): void {
		this.#frame.focus({ preventScroll: true });
	}

	blur(): void {
		this.#frame.blur();
	}

	post(message: ToCard): void {
		this.#port?.postMessage(message);
	}

	#put(place: Omit<Placement, 'corner'>): void {
		for (const name of ['left', 'top', 'width', 'height'] as const) {
			this.#frame.style[name] = `${Math.round(place[name])}px`;
		}
	}

	/**
	 * Hands the frame one end of a channel. Nothing of this passes through the page: it has no way to this frame, which
	 * is in a closed shadow tree, and the browser delivers the message to the extension's origin only.
	 */
	#attach(): void {
		const { address, onLoad, onMessage } = this.options;
		const { port1, port2 } = new MessageChannel();
		this.#frame.contentWindow?.postMessage(address.newToken(), address.origin, [port2]);
		this.#port?.close();
		this.#port = port1;
		this.#speaks = false;
		clearTimeout(this.#mute);
		this.#mute = setTimeout(() => this.#setMute(true), ANSWER_WAIT);
		port1.onmessage = ({ data }: MessageEvent<FromCard>) => {
			if (data.kind === 'ready') {
				this.#setMute(false);
				this.#speaks = true;
			}
			onMessage(data);
		};
		onLoad();
	}

	#setMute(isMute: boolean): void {
		clearTimeout(this.#mute);
		if (this.#isMute === isMute) return;
		this.#isMute = isMute;
		this.options.onMute(isMute);
	}
}

/** Whether the document has an origin of its own, which frames in it have, too: none of ours would work, and Firefox tells the page of each try. */
function isSandboxed(): boolean {
	return window.origin === 'null' && /^(https?|about):$/.test(location.protocol);
}

/** As wide as the card will be, so that its height can be told. Out of sight, but laid out: hiding the frame with
 * `display: none` would stop its measuring. */
function aside(): Omit<Placement, 'corner'> {
	const width = Math.min(WIDTH, document.documentElement.clientWidth - 2 * EDGE);
	return { left: -10_000, top: 0, width, height: 200 };
}
