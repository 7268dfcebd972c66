/** Web pages; not images, feeds or drawings, nor a document that is one big editor. */
export function isReadable({ contentType, designMode }: Document): boolean {
	return /html/.test(contentType) && designMode !== 'on';
}
