/** What becomes of two texts: one says all that the other does, or both stand below each other, if there is room (UTF-16 units). */
export type Joined = { kind: 'first' | 'second' | 'too-long' } | { kind: 'joined'; text: string };

export function joinTexts(first: string, second: string, { line, room }: { line: string; room: number }): Joined {
	if (second.trim() === '' || first.includes(second.trim())) return { kind: 'first' };
	// One of the two may be the other with something joined to it already.
	if (first.trim() === '' || second.includes(first.trim())) return { kind: 'second' };
	const text = `${first.trimEnd()}\n\n${line}\n\n${second}`;
	return text.length <= room ? { kind: 'joined', text } : { kind: 'too-long' };
}
