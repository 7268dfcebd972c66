import { BIN_KEEPS } from '../model/limits';

/** Whether what was deleted has lain in its bin long enough to go for good; `now` in milliseconds since the epoch. */
export function isExpired({ deleted, erased }: { deleted?: number; erased?: number }, now: number): boolean {
	return deleted !== undefined && erased === undefined && now - deleted > BIN_KEEPS;
}
