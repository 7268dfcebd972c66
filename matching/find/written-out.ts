/**
 * A text in which characters of several code units, and those that stand for several, are written as labels are. `starts` and `ends`
 * say for each code unit of it where it began and ended in the text as it was given (UTF-16).
 */
export interface WrittenOut {
	text: string;
	starts: number[];
	ends: number[];
}

/** Latin ligatures (ﬁ), variation selectors of ideographs (U+E0100 and after), compatibility ideographs beyond the BMP. */
const WRITTEN_OTHERWISE = /[\ufb00-\ufb06]|\udb40[\udd00-\uddef]|[\ud87e][\udc00-\ude1f]/g;

/** Writes a text out; `null`, as nearly always: it is written so already. */
export function writeOut(text: string): WrittenOut | null {
	if (text.search(WRITTEN_OTHERWISE) < 0) return null;
	const out: WrittenOut = { text: '', starts: [], ends: [] };
	let at = 0;
	const write = (written: string, end: number) => {
		out.text += written;
		for (let i = 0; i < written.length; i++) {
			out.starts.push(at);
			out.ends.push(end);
		}
		at = end;
	};
	for (const { 0: found, index } of text.matchAll(WRITTEN_OTHERWISE)) {
		while (at < index) write(text[at]!, at + 1);
		const end = index + found.length;
		if (found.charCodeAt(0) !== 0xdb40) write(found.normalize('NFKC'), end);
		else {
			// It belongs to the character before it.
			if (out.ends.length > 0) out.ends[out.ends.length - 1] = end;
			at = end;
		}
	}
	while (at < text.length) write(text[at]!, at + 1);
	return out;
}

/** Something found in a text that was written out, with its offsets in the text as it was given. */
export function given<T extends { start: number; end: number }>(found: T, { starts, ends }: WrittenOut): T {
	return { ...found, start: starts[found.start]!, end: ends[found.end - 1]! };
}
