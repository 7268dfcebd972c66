/** What reading cost: exact counts, the same on any machine, and the time. */
export class Cost {
	blocks = 0;
	/** UTF-16 code units. */
	characters = 0;
	/** Blocks looked at node by node. */
	closely = 0;
	questions = 0;
	messages = 0;
	/** Questions that were not answered, or not yet although it is late. */
	unanswered = 0;
	/** There was more than is read of one page. */
	isCut = false;
	milliseconds = 0;
	longestSlice = 0;

	/** @param onSpent called with the milliseconds of each slice */
	constructor(readonly onSpent: (milliseconds: number) => void = () => {}) {}

	spend(milliseconds: number): void {
		this.milliseconds += milliseconds;
		this.onSpent(milliseconds);
		this.longestSlice = Math.max(this.longestSlice, milliseconds);
	}
}
