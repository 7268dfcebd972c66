import { LEVELS, type Level, TOPICS, type Topic } from './term-kinds';

export type Language = 'zh-Hans' | 'zh-Hant' | 'en';
export type Theme = 'auto' | 'light' | 'dark';

/** The reader's choices; kept in `browser.storage.local` under `settings`, read by every context directly. */
export interface Settings {
	/** Language of the interface and of the definitions; `auto` follows the browser. */
	language: 'auto' | Language;
	theme: Theme;
	/** Off everywhere. */
	paused: boolean;
	/** Host names where nothing is marked. */
	sitesOff: string[];
	/** Where pages are read by themselves: on every site, on news sites and `sitesOn`, or on `sitesOn` alone. */
	reach: 'everywhere' | 'listed' | 'on-click';
	/** Host names that are read besides; what lies below them is, too. */
	sitesOn: string[];
	/** Milliseconds the pointer rests before the card opens. */
	hoverDelay: number;
	/** Marks: a tinted background, an underline, or none (keyboard and popup still work). */
	markStyle: 'background' | 'underline' | 'none';
	/** Marks every occurrence, or only the first of each term: on the page, or below each heading. */
	marksOf: 'every' | 'first-on-page' | 'first-in-section';
	/** Marks of terms that were seen often and never opened fade, and come back after a long absence. */
	fades: boolean;
	/** Which terms are marked: the core ones, more of them, or all that the packs know. */
	level: Level;
	/** Topics that are not marked. */
	topicsOff: Topic[];
	/** Terms of the reader's own and of imported packs are marked on pages, where a page can find them out. */
	markAdded: boolean;
	/** Ids of packs that are switched off: not marked, not searched. */
	packsOff: string[];
	/** Occurrences the reader said not to mark: a term everywhere, on a site or on a page. */
	notHere: NotHere[];
	/** While this key is held, any word under the pointer is looked up. */
	lookUpKey: LookUpKey;
	/** A button beside selected text looks it up. */
	selectionButton: boolean;
}

/** The keys that can be held to look a word up, and `off`: none. */
export const LOOK_UP_KEYS = ['shift', 'alt', 'ctrl', 'off'] as const;
export type LookUpKey = (typeof LOOK_UP_KEYS)[number];

/** "Not this term" (everywhere), "not here" (site or page). */
export interface NotHere {
	term: string;
	/** Absent: everywhere. A host name, or a full address without its fragment. */
	host?: string;
	page?: string;
}

/** What a reader starts with. */
export const DEFAULT_SETTINGS: Settings = {
	language: 'auto',
	theme: 'auto',
	paused: false,
	sitesOff: [],
	reach: 'everywhere',
	sitesOn: [],
	hoverDelay: 200,
	markStyle: 'background',
	marksOf: 'every',
	fades: false,
	level: 'core',
	topicsOff: [],
	markAdded: true,
	packsOff: [],
	notHere: [],
	lookUpKey: 'shift',
	selectionButton: true,
};

/** Limits of `hoverDelay`, milliseconds. */
export const HOVER_DELAY = { min: 0, max: 2000 } as const;

/**
 * Reads settings from whatever is stored: a field that is missing or wrong takes its default and the others stay.
 * Written by hand, since every content script carries it.
 */
export function parseSettings(stored: unknown): Settings {
	const fields = isRecord(stored) ? stored : {};
	const settings = structuredClone(DEFAULT_SETTINGS);
	for (const name of Object.keys(READ) as (keyof Settings)[]) take(settings, fields, name);
	return settings;
}

function take<K extends keyof Settings>(settings: Settings, fields: Record<string, unknown>, name: K): void {
	const value = Object.hasOwn(fields, name) ? READ[name](fields[name]) : undefined;
	if (value !== undefined) settings[name] = value;
}

/** One reader for each field; `undefined` stands for "not usable". */
const READ: { [K in keyof Settings]: (value: unknown) => Settings[K] | undefined } = {
	language: oneOf('auto', 'zh-Hans', 'zh-Hant', 'en'),
	theme: oneOf('auto', 'light', 'dark'),
	paused: flag,
	sitesOff: (value) => (Array.isArray(value) ? [...new Set(value.filter(isText))] : undefined),
	reach: oneOf('everywhere', 'listed', 'on-click'),
	sitesOn: (value) => (Array.isArray(value) ? [...new Set(value.filter(isText))] : undefined),
	hoverDelay: (value) =>
		typeof value === 'number' && Number.isFinite(value)
			? Math.round(Math.min(Math.max(value, HOVER_DELAY.min), HOVER_DELAY.max))
			: undefined,
	markStyle: oneOf('background', 'underline', 'none'),
	marksOf: oneOf('every', 'first-on-page', 'first-in-section'),
	fades: flag,
	level: oneOf(...LEVELS),
	topicsOff: (value) => (Array.isArray(value) ? TOPICS.filter((topic) => value.includes(topic)) : undefined),
	markAdded: flag,
	packsOff: (value) => (Array.isArray(value) ? [...new Set(value.filter(isText))] : undefined),
	notHere: (value) => (Array.isArray(value) ? value.flatMap(readNotHere) : undefined),
	lookUpKey: oneOf(...LOOK_UP_KEYS),
	selectionButton: flag,
};

function readNotHere(value: unknown): NotHere[] {
	if (!isRecord(value) || !isText(value.term)) return [];
	// A damaged host or page must not widen "not here" to "nowhere".
	if ('host' in value && value.host !== undefined && !isText(value.host)) return [];
	if ('page' in value && value.page !== undefined && !isText(value.page)) return [];
	return [
		{
			term: value.term,
			...(isText(value.host) && { host: value.host }),
			...(isText(value.page) && { page: value.page }),
		},
	];
}

function flag(value: unknown): boolean | undefined {
	return typeof value === 'boolean' ? value : undefined;
}

function oneOf<T extends string>(...choices: T[]): (value: unknown) => T | undefined {
	return (value) => choices.find((choice) => choice === value);
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value !== '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
