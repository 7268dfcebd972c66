import { AROUND } from './around';
import { EVENTS } from './events';
import { MEASURED } from './measured';
import { NEWER } from './newer';
import { PATCHED } from './patched';
import { TEXT } from './text';

/** What a way may use in the page: what there is to be learnt, and our host as far as the page can find it. */
export interface Page {
	/** What the page must not come to know: the note, the keys, what only the card says. */
	secrets: string[];
	host: () => HTMLElement | null;
	/** Where the extension is, if the page knew. */
	base: string;
	given: string[];
}

/** One way to spy. It runs in the page, by itself: nothing outside of it exists there but `Page`. */
export interface Way {
	name: string;
	/** What `lay` or `look` is about. */
	given?: readonly string[];
	/** Before anything else runs in the page: gives what it notes to `note`. */
	lay?: (note: (seen: unknown) => void, given: string[]) => void;
	/** After a note was written, while the card is open: gives what it finds. */
	look?: (page: Page) => unknown;
	/** Anything at all that was seen is a leak, not only the secrets. */
	nothing?: true;
}

export const WAYS: readonly Way[] = [...EVENTS, ...PATCHED, ...TEXT, ...AROUND, ...MEASURED, ...NEWER];
