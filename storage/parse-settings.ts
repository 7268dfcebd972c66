import { DEFAULT_SETTINGS, HOVER_DELAY } from './default-settings';
import type { NotHere, Settings } from './records';

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
	paused: (value) => (typeof value === 'boolean' ? value : undefined),
	sitesOff: (value) => (Array.isArray(value) ? [...new Set(value.filter(isText))] : undefined),
	hoverDelay: (value) =>
		typeof value === 'number' && Number.isFinite(value)
			? Math.round(Math.min(Math.max(value, HOVER_DELAY.min), HOVER_DELAY.max))
			: undefined,
	markStyle: oneOf('background', 'underline', 'none'),
	notHere: (value) => (Array.isArray(value) ? value.flatMap(readNotHere) : undefined),
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

function oneOf<T extends string>(...choices: T[]): (value: unknown) => T | undefined {
	return (value) => choices.find((choice) => choice === value);
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value !== '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
