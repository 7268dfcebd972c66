import type { Target } from '../scripts/browser/find';
import type { Contestant } from './world/order';

/** One contestant on one page: medians in milliseconds. */
export interface ContestRow {
	browser: Target;
	page: string;
	contestant: Contestant;
	runs: number;
	milliseconds: number;
	/** How many times what the bare walk over the text nodes took, in the same rounds. */
	ratio: number;
	longest: number;
	found: number;
	firstScreen: number | null;
}

/** Any other figure, and what it is to be at most, if that was settled. */
export interface Figure {
	browser: Target | null;
	what: string;
	value: number;
	unit: string;
	atMost: number | null;
}

export interface Results {
	/** ISO 8601. */
	date: string;
	machine: string;
	contest: ContestRow[];
	figures: Figure[];
}
