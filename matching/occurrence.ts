/** What recognition gives. All offsets are UTF-16 code units within the text that was handed in. */

/** What decided that an end of an occurrence is a word boundary. */
export type EndReason =
	| 'text-edge' // start or end of the text, or punctuation, or a change of script
	| 'no-straddling-word' // no dictionary word can stand across this end here
	| 'segmenter' // jieba was asked and cuts here
	| 'longer-word' // the term stands inside a longer word without change of sense (产业链 in 产业链条)
	| 'rule'; // a rule of the recogniser: a suffix, a number, a listed phrase

/** One recognised term in a text. */
export interface Occurrence {
	start: number;
	end: number;
	/** The label as the glossary writes it (preferred or alternative). */
	label: string;
	/** Ids of the terms that have this label, the likelier first; never empty. */
	terms: string[];
	/** What decided at each end, and the cue word that was needed, if one was. */
	why: { start: EndReason; end: EndReason; cue?: string };
	/** Right occurrences inside this one (生产力 in 新质生产力), in order. */
	nested: Occurrence[];
}

/** Something only the segmenter can tell: does it cut through these spans? */
export interface Question {
	/** Text to segment: normalised, Simplified as far as the page's table goes; the segmenter reads the rest so. */
	text: string;
	/** Spans of `text`, UTF-16, `[start, end)` each. */
	spans: [start: number, end: number][];
}

/**
 * Answer to a question: the segmenter's tokens that touch a span, as `[start, end)` of `Question.text`. A token that reaches over
 * an end of the span is followed by the words that it is made of, if there are any.
 */
export type Answer = [start: number, end: number][];
