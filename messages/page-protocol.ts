import type { Occurrence } from '../matching/occurrence';
import type { Place } from '../model/note';

/* ---- Between our own views and the content scripts of a tab: no background in between. ---- */

/*
 * The card is spoken to through a MessagePort that the content script hands to its frame with a token. The frame believes it once
 * the background has asked the tab's content scripts whether it is one of theirs (`card.vouch`); in Firefox, a frame
 * within a web page has no `tabs` to ask them by itself.
 */

/** Port opened by the popup or the side panel to a tab: every frame answers. */
export const PAGE_PORT = 'page';

/** Content script → card. */
export type ToCard =
	| { show: CardSubject }
	/** The pointer rests where this would be shown soon: it is made ready out of sight. */
	| { ahead: CardSubject }
	/** The card went away: flush what is being typed. */
	| { hide: true }
	/** The answer to `cover`. */
	| { covered: boolean }
	/** Where the card can be made larger. */
	| { corner: Corner }
	/** The page has taken the keyboard while a note was written; it is being taken back, or that was tried often enough. */
	| { taken: { isTakenBack: boolean } };

/** A corner of the card. */
export interface Corner {
	x: 'left' | 'right';
	y: 'top' | 'bottom';
}

/** What a card is about. */
export interface CardSubject {
	/** Term ids, the likelier first. */
	terms: string[];
	/** The occurrence as it stands on the page, nested ones included. */
	occurrence: Occurrence & { text: string };
	place: Place;
	/** What the text stands on: the card is of the same kind. */
	ground: 'light' | 'dark';
	/** It stays until the reader closes it, beside others. */
	pinned: boolean;
	/** Opened from the keyboard: take the focus. */
	focus: boolean;
}

/** Card → content script. */
export type FromCard =
	/** It was loaded, and knows that it is ours. */
	| { kind: 'ready' }
	/** What the content wants, CSS px. */
	| { kind: 'size'; size: { width: number; height: number } }
	| { kind: 'pin'; pinned: boolean }
	/** The card is to go elsewhere within the window: by so much, CSS px, or to the other side. */
	| { kind: 'move'; by: { x: number; y: number } | 'across' }
	/** The reader has pressed something in it, or gone into it. */
	| { kind: 'use' }
	| { kind: 'close' }
	/** Does anything lie over the card? */
	| { kind: 'cover' }
	/** Text is being typed: the card does not close when the pointer leaves it. */
	| { kind: 'busy'; busy: boolean }
	/** A field has the focus; the reader left it; or it lost it otherwise. */
	| { kind: 'keyboard'; keyboard: 'held' | 'left' | 'lost' };

/** Where a term stands: `at` from 0, the top, to 1; `nth` counts from 0 within the frame. */
export interface StripPlace {
	at: number;
	term: string;
	nth: number;
}

/** Content script of a frame → popup or side panel. */
export interface FrameReport {
	/** Random, for telling frames apart. */
	frame: string;
	top: boolean;
	url: string;
	host: string;
	title: string;
	/** What the extension did here; `asleep`: this site is not read by itself. */
	state: 'on' | 'off' | 'paused' | 'asleep';
	/** The page keeps the card's frame out. */
	hasNoCard: boolean;
	/** There is more to read: the terms are not all yet. */
	isReading: boolean;
	/** The page has more terms than are read: the rest of it was left. */
	isCut: boolean;
	/** Terms of this frame in reading order. */
	terms: { id: string; label: string; count: number }[];
	/** Where in the frame terms stand, from its top to its end: of each small part of it the first one. */
	strip: StripPlace[];
	/** Own time spent, milliseconds; characters read; candidates left out because the segmenter did not answer. */
	cost: { milliseconds: number; characters: number; unanswered: number };
}

/** Popup or side panel → content scripts of the tab. `nth` counts from 0 within the frame named. `read`: this page is to be read, whatever its site. */
export type ToPage = { reveal: { term: string; nth: number; frame?: string } } | { read: true };
