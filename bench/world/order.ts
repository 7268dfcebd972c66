/** Those who read or mark the same page. `floor` and `textContent` mark nothing: they are what looking alone costs. */
export const CONTESTANTS = ['floor', 'textContent', 'zhudu', 'regexp', 'markJsRegExp', 'findAndReplace', 'markJs'] as const;
export type Contestant = (typeof CONTESTANTS)[number];

/** What a page asks of the benchmark's content script. */
export interface Order {
	contestant: Contestant;
	/** Labels to look for besides the glossary's, made up. */
	madeUp: number;
}

/** What a run cost. */
export interface Outcome {
	/** Script time from the start to the last occurrence found and marked. */
	milliseconds: number;
	/** The longest stretch without a pause, in milliseconds. */
	longest: number;
	found: number;
	/** Milliseconds until the occurrences of the first screen were found; where the contestant tells. */
	firstScreen?: number;
	/** Milliseconds to make ready what is looked for, once in each frame. */
	opening?: number;
}
