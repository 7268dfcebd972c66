/** Longer passages (UTF-16 code units) are named by their first and last words. */
const WHOLE = 60;
/** How much of either end names them. */
const END = 16;

/**
 * An address that opens a page at a passage: a text fragment
 * (https://wicg.github.io/scroll-to-text-fragment/), which browsers without them ignore. A fragment that is there already stays.
 */
export function linkToPassage(url: string, passage: string): string {
	const words = passage.toWellFormed().replace(/\s+/gu, ' ').trim();
	const [page = '', fragment = ''] = splitAt(url, '#');
	if (words === '' || !/^https?:/i.test(url)) return url;
	const [own = ''] = splitAt(fragment, ':~:');
	return `${page}#${own}:~:text=${directive(words)}`;
}

/** `start` or `start,end`. */
function directive(words: string): string {
	if (words.length <= WHOLE) return encode(words);
	// Browsers look for whole words only: both parts are cut where a word ends.
	const cuts = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(words)].map(({ index }) => index);
	const start = cuts.find((cut) => cut >= END) ?? END;
	const end = cuts.findLast((cut) => cut <= words.length - END) ?? words.length - END;
	if (start >= end) return encode(words);
	return `${encode(words.slice(0, start).trim())},${encode(words.slice(end).trim())}`;
}

/** Beyond what an address escapes: the three signs that part a directive. */
function encode(words: string): string {
	return encodeURIComponent(words.toWellFormed()).replace(/[-,&]/g, (sign) => {
		return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
	});
}

/** What stands before and after the first `sign`. */
function splitAt(text: string, sign: string): [string, string] {
	const at = text.indexOf(sign);
	return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + sign.length)];
}
