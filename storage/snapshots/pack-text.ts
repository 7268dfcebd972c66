/** A text in as little room as the browser can bring it to. */
export async function packText(text: string): Promise<ArrayBuffer> {
	const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
	return new Response(packed).arrayBuffer();
}

export async function unpackText(packed: ArrayBuffer): Promise<string> {
	return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}
