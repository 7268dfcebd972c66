/**
 * Those who read or mark the same page. `floor` and `textContent` mark nothing: they are what looking alone costs. `zhudu`
 * is what a page costs that is opened, `zhuduWhole` what it costs until every occurrence on it is known.
 */
export const CONTESTANTS = [
	'floor',
	'textContent',
	'zhudu',
	'zhuduWhole',
	'regexp',
	'markJsRegExp',
	'findAndReplace',
	'markJs',
] as const;
export type Contestant = (typeof CONTESTANTS)[number];

/** What a page asks of the benchmark's content script. */
export interface Order {
	/** `recount`: tells what Zhudu has done by now where its marks were left; `recountWhole`: once it has read what is left. */
	contestant: Contestant | 'recount' | 'recountWhole';
	/** What the peers look for: every label that is marked on pages. */
	labels: string[];
	/** Labels to look for besides the glossary's, made up. */
	madeUp: number;
	/** Zhudu only: leave the marks on the page. */
	keep: boolean;
	/** Zhudu only: the segmenter answers no sooner than the page sends the event `answer`. */
	isAsleep?: boolean;
}

/** What a run cost. */
export interface Outcome {
	/** Script time from the start until there is nothing left to do. */
	milliseconds: number;
	/** The longest stretch without a pause, in milliseconds. */
	longest: number;
	found: number;
	/** Milliseconds until the occurrences of the first screen were found; where the contestant tells. */
	firstScreen?: number;
	/** Milliseconds for one search for the occurrence under a point, on the screen as it is. */
	hitTest?: number;
	/** What Zhudu did, in exact counts. */
	work?: Work;
	/** Milliseconds to make ready what is looked for, once in each frame. */
	opening?: number;
}

/** What reading and marking did: the same on any machine. Characters are UTF-16 code units. */
export interface Work {
	blocks: number;
	characters: number;
	/** Blocks looked at node by node. */
	closely: number;
	questions: number;
	messages: number;
	ranges: number;
}
