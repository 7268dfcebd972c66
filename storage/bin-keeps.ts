import { BIN_KEEPS } from '../model/limits';

interface Binned {
	created?: number;
	deleted?: number;
	erased?: number;
}

/**
 * Whether what was deleted has lain in its bin long enough to go for good; `now` in milliseconds since the epoch. What was deleted
 * before it was there, by a clock that was wrong, nobody knows the age of: it stays until the reader empties the bin.
 */
export function isExpired({ created = 0, deleted, erased }: Binned, now: number): boolean {
	return deleted !== undefined && erased === undefined && deleted >= created && now - deleted > BIN_KEEPS;
}
