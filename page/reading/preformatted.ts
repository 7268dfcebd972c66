/** So much of a text is looked at, UTF-16 code units. */
const SAMPLE = 4_000;
/** What highlighters of code call their elements. */
const CODE = 'code, kbd, samp, [class*="hljs"], [class*="token"]';
const CODE_CLASS = /\b(?:code|hljs|highlight|prettyprint|lang(?:uage)?-\w+|brush|shell|terminal)\b/i;
const HAN = /[\u3400-\u9fff]/g;
const CHINESE_SENTENCE = /[\u3400-\u9fff”’」』）][，。！？；]/;
const ENGLISH_SENTENCE = /[a-z]{2}[.,;!?]["”’)]?(?=\s|$)/g;
/** Signs that prose has few of. */
const SIGNS = /[{}()[\]<>=;|\\/_$#*&^~`@+]/g;

/**
 * Whether preformatted text is prose, as of an e-mail or a text file: of sentences, in Chinese or in English. Anything else is
 * taken for code.
 */
export function isProse(pre: Element): boolean {
	if (CODE_CLASS.test(pre.className) || pre.querySelector(CODE)) return false;
	const text = pre.textContent!.slice(0, SAMPLE);
	const length = text.replace(/\s+/g, '').length;
	const signs = count(text, SIGNS);
	if (CHINESE_SENTENCE.test(text) && signs < length / 20) return count(text, HAN) > length / 2;
	return count(text, ENGLISH_SENTENCE) > 2 && signs < length / 50;
}

function count(text: string, what: RegExp): number {
	return text.match(what)?.length ?? 0;
}
