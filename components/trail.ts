/** Where the reader came from inside a card, popup or panel: term ids, the one shown last. */
export type Trail = readonly string[];

/** Opens a term; one that is already on the way back is gone back to, so that the trail has no loops. */
export function follow(trail: Trail, id: string): Trail {
	const at = trail.indexOf(id);
	return at >= 0 ? trail.slice(0, at + 1) : [...trail, id];
}

/** One step back; the first term stays. */
export function back(trail: Trail): Trail {
	return trail.length > 1 ? trail.slice(0, -1) : trail;
}

/** The same trail with another first term: the reader chose the other sense of a label. */
export function restart(id: string): Trail {
	return [id];
}
