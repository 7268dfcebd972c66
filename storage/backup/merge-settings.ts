import { DEFAULT_SETTINGS, type NotHere, type Settings } from '../../model/settings';

/** Joins settings: lists are united; a single choice is taken over only where none was made here yet. */
export function mergeSettings(stored: Settings, brought: Settings): Settings {
	const merged = { ...brought };
	for (const name of Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[]) keepChoice(merged, stored, name);
	const notHere = new Map<string, NotHere>();
	for (const entry of [...stored.notHere, ...brought.notHere]) {
		notHere.set(JSON.stringify([entry.term, entry.host, entry.page]), entry);
	}
	merged.sitesOff = [...new Set([...stored.sitesOff, ...brought.sitesOff])];
	merged.sitesOn = [...new Set([...stored.sitesOn, ...brought.sitesOn])];
	merged.topicsOff = [...new Set([...stored.topicsOff, ...brought.topicsOff])];
	merged.packsOff = [...new Set([...stored.packsOff, ...brought.packsOff])];
	merged.notHere = [...notHere.values()];
	return merged;
}

function keepChoice<K extends keyof Settings>(merged: Settings, stored: Settings, name: K): void {
	if (stored[name] !== DEFAULT_SETTINGS[name]) merged[name] = stored[name];
}
