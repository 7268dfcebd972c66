const OTHERS = /[\u3041-\u3096\u30a1-\u30fa\uac00-\ud7a3]/g;
const HAN = /[\u3400-\u9fff]/g;
/** A Korean particle, which follows its word without a blank. */
const ATTACHED = /[\u4e00-\u9fff][\uac00-\ud7a3]/;
/** Of as many characters one is in a script of its own, at least, in a text of another language. */
const ONE_OF = 4;

/** Whether a text is Japanese or Korean, which write words of their own in the characters of Chinese ones. */
export function isOtherLanguage(text: string): boolean {
	const others = text.match(OTHERS)?.length ?? 0;
	if (others === 0) return false;
	return ATTACHED.test(text) || others * ONE_OF >= others + (text.match(HAN)?.length ?? 0);
}
