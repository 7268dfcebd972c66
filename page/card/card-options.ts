import type { Found } from '../reading/registry';
import type { OpenShadow } from '../reading/shadow-roots';
import type { CardAddress } from './card-frame';
import type { CardHost } from './card-host';
import type { Keyboard } from './keyboard';
import type { Placement, Point } from './place-card';

/** What the cards need of the frame of the page that they stand in. */
export interface CardOptions {
	address: CardAddress;
	title: string;
	keyboard: Keyboard;
	openShadow: OpenShadow;
	/** Whether the card of a text in this element is dark. */
	isDark: (element: Element) => boolean;
	/** The page's shadow roots, by their hosts. */
	roots: () => ReadonlyMap<Element, ShadowRoot>;
	/** The extension is gone (reloaded, removed): fall silent. */
	isGone: () => boolean;
	onGone: () => void;
	/** Whether the frames answer has become known. */
	onMute: () => void;
	/** What the open cards are about, whenever one was opened or closed. */
	onActive: (ranges: Range[]) => void;
	signal: AbortSignal;
}

/** What the card is about and where it was opened. */
export interface Subject {
	found: Found;
	range: Range;
	line: DOMRect;
	/** It stays until a click elsewhere. */
	pinned: boolean;
}

/** The same while the card is open. */
export interface Shown extends Subject {
	/** The reader has pinned it in the card: it stays until they close it, beside others. */
	kept: boolean;
	/** Where it stands; not known before it is placed. */
	place?: Placement;
	/** Where the reader has moved it to, or it was left by its term. */
	moved?: Point;
}

/** What one of them needs. */
export interface CardParts
	extends Pick<CardOptions, 'address' | 'title' | 'keyboard' | 'openShadow' | 'isDark' | 'signal'> {
	host: () => CardHost;
	onMute: () => void;
	/** It was opened or closed. */
	onTurn: () => void;
	/** The reader wants it kept, or kept no more. */
	onKeep: (isKept: boolean) => void;
	/** The reader has pressed something in it or gone into it. */
	onUse: () => void;
}
