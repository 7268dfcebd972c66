/** A text in pieces of so many UTF-16 code units, as a file gives it. */
export async function* pieces(text: string, size: number): AsyncGenerator<string> {
	for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}
