import { holdsCandidate } from '../../matching/find/candidates';
import type { Lexicon } from '../../matching/lexicon/lexicon';
import type { Block } from './block';
import { isElement, isText } from './nodes';

/** An element with nothing but text in it, and any tag. */
const LEAF = /<([a-z][^\s/>]*)[^>]*>[^<]+<\/\1>/g;
const TAG = /<[^>]*>/g;
/** Small elements side by side. */
const CUT_UP = /<([a-z][^\s/>]*)[^>]*>[^<]{1,4}<\/\1>(?:<[^>]*>)*[^<]{1,4}<\//;

/**
 * Whether a block may have a term that does not stand in its text content, since inline elements in the word have a text
 * that nobody sees there: only its markup tells.
 */
export function mayHoldBroken(block: Block, lexicon: Lexicon): boolean {
	if (!isMixed(block)) return false;
	const markup = markupOf(block);
	return CUT_UP.test(markup) || holdsCandidate(markup.replace(LEAF, '').replace(TAG, ''), lexicon);
}

/** Whether elements and text stand side by side in a block. */
function isMixed({ container, run }: Block): boolean {
	if (run && (run.first !== run.last || isText(run.first))) return run.first !== run.last;
	let at = run ? run.first : container;
	while (at.firstChild && at.firstChild === at.lastChild) at = at.firstChild;
	return (at as ParentNode).firstElementChild !== null && isElement(at);
}

function markupOf({ container, run }: Block): string {
	if (!run) return (container as Element | ShadowRoot).innerHTML;
	let markup = '';
	for (let at: Node | null = run.first; at; at = at === run.last ? null : at.nextSibling) {
		if (isText(at)) markup += at.data;
		else if (isElement(at)) markup += at.outerHTML;
	}
	return markup;
}
