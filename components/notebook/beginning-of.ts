/** About a dozen lines: of Chinese text in a column of the notebook, or as it was broken. UTF-16 code units. */
const MOST = { length: 500, lines: 12 };
/** So much longer a text must be for its rest to be worth a click. */
const WORTH = 1.5;

/** The text, or its beginning where it is much longer than what is read at a glance; no character is cut in two. */
export function beginningOf(text: string): string {
	const lines = text.split('\n', MOST.lines * WORTH + 1);
	if (text.length <= MOST.length * WORTH && lines.length <= MOST.lines * WORTH) return text;
	const { length } = lines.slice(0, MOST.lines).join('\n');
	return text
		.slice(0, Math.min(length, MOST.length))
		.replace(/[\ud800-\udbff]$/, '')
		.trimEnd();
}
