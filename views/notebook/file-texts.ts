/** A file's text piece by piece; `onPiece` hears how many bytes were read so far. */
export async function* fileTexts(
	file: Blob,
	encoding: string,
	onPiece: (bytes: number) => void,
): AsyncGenerator<string> {
	const decoder = new TextDecoder(encoding);
	let bytes = 0;
	for await (const piece of file.stream()) {
		bytes += piece.length;
		const text = decoder.decode(piece, { stream: true });
		if (text !== '') yield text;
		onPiece(bytes);
	}
	const rest = decoder.decode();
	if (rest !== '') yield rest;
}

/** UTF-16 is told by its first bytes; what is no UTF-8 is taken for GB 18030, as Chinese spreadsheets save it. */
export async function encodingOf(file: Blob): Promise<string> {
	const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	const decoder = new TextDecoder('utf-8', { fatal: true });
	try {
		for await (const piece of file.stream()) decoder.decode(piece, { stream: true });
		decoder.decode();
		return 'utf-8';
	} catch (error) {
		if (error instanceof TypeError) return 'gb18030';
		throw error;
	}
}
