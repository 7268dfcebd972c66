/** Texts as the lines of one text, in order. */
export function sortLines(lines: Iterable<string>): string {
	return [...lines].sort().join('\n');
}

/** Whether a text of lines in order has this line: looked for by halves, so that nothing is made of the text beforehand. */
export function hasLine(text: string, line: string): boolean {
	let low = 0;
	let high = text.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		// Before the first character there is nothing; asked for it, `lastIndexOf` looks at the first.
		const start = middle === 0 ? 0 : text.lastIndexOf('\n', middle - 1) + 1;
		const end = text.indexOf('\n', start);
		const at = text.slice(start, end < 0 ? text.length : end);
		if (at === line) return true;
		if (at < line) low = start + at.length + 1;
		else high = start;
	}
	return false;
}
