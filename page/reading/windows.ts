/** Text is scanned in windows of at most this many UTF-16 code units, cut where no term can stand. */
export const WINDOW = 8_000;
const SENTENCE_END = /[。！？；\n!?;]/;
/** Where a text has no end of sentence, the cut is made anywhere within this distance of the window's end. */
const LOOK_BACK = 2_000;

/** The parts of a text, `[start, end)` each: cut at the given offsets, and into windows where a part is long. */
export function cutWindows(text: string, breaks: readonly number[]): [start: number, end: number][] {
	if (breaks.length === 0 && text.length <= WINDOW) return [[0, text.length]];
	const windows: [number, number][] = [];
	let start = 0;
	for (const end of [...breaks].sort((a, b) => a - b).concat(text.length)) {
		while (end - start > WINDOW) {
			const cut = lastSentenceEnd(text, start, start + WINDOW);
			windows.push([start, cut]);
			start = cut;
		}
		if (end > start) windows.push([start, end]);
		start = end;
	}
	return windows;
}

function lastSentenceEnd(text: string, start: number, limit: number): number {
	for (let at = limit; at > Math.max(start, limit - LOOK_BACK); at--) if (SENTENCE_END.test(text[at - 1]!)) return at;
	return limit;
}
