import type { Settings } from './records';

/** What a reader starts with. */
export const DEFAULT_SETTINGS: Settings = {
	language: 'auto',
	theme: 'auto',
	paused: false,
	sitesOff: [],
	hoverDelay: 200,
	markStyle: 'background',
	notHere: [],
};

/** Limits of `hoverDelay`, milliseconds. */
export const HOVER_DELAY = { min: 0, max: 2000 } as const;
