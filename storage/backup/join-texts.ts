/** What becomes of two texts: one says all that the other does, or both stand below each other, if there is room (UTF-16 units). */
export type Joined = { kind: 'first' | 'second' | 'too-long' } | { kind: 'joined'; text: string };

/** A line between two texts that were joined. */
const LINE = /\n\n(————(?: \d{4}-\d\d-\d\d ————)?)\n\n/;

/** `line` comes between the two. What was joined before, with others, is joined part by part: each stands once. */
export function joinTexts(first: string, second: string, { line, room }: { line: string; room: number }): Joined {
	const missing = partsOf(second, line).filter(({ text }) => !first.includes(text.trim()));
	if (missing.length === 0) return { kind: 'first' };
	const kept = partsOf(first, line).filter((part) => !missing.some(({ text }) => text.includes(part.text.trim())));
	if (kept.every(({ text }) => second.includes(text.trim()))) return { kind: 'second' };
	const text = [...kept, ...missing]
		.flatMap((part) => [part.line, part.text.trimEnd()])
		.slice(1)
		.join('\n\n');
	return text.length <= room ? { kind: 'joined', text } : { kind: 'too-long' };
}

/** The parts of a text, each with the line that is to come before it. */
function partsOf(joined: string, line: string): { line: string; text: string }[] {
	const [head = '', ...rest] = joined.split(LINE);
	const parts = [{ line, text: head }];
	for (let at = 0; at + 1 < rest.length; at += 2) parts.push({ line: rest[at]!, text: rest[at + 1]! });
	return parts;
}
