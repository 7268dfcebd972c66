const ENDS = /[。！？!?；;\n]|\.(?=\s|$)/;
const CLOSERS = /[”’」』）)\]》"']/;
/** A sentence kept with a note is cut to this many UTF-16 code units around the term. */
const LONGEST = 300;

/** The sentence around `[start, end)` of a text (UTF-16 offsets), white space folded. */
export function sentenceAt(text: string, start: number, end: number): string {
	let from = start;
	while (from > 0 && start - from < LONGEST && !ENDS.test(text[from - 1]!)) from--;
	let to = end;
	while (to < text.length && to - end < LONGEST && !ENDS.test(text[to]!)) to++;
	if (to < text.length && ENDS.test(text[to]!)) to++;
	while (to < text.length && CLOSERS.test(text[to]!)) to++;
	return text.slice(from, to).replace(/\s+/g, ' ').trim();
}
