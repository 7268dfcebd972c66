const XHTML = 'http://www.w3.org/1999/xhtml';

/** Web pages, also those served as XML, and plain text; not images, feeds or drawings, nor a document that is one big editor. */
export function isReadable({ contentType, designMode, documentElement }: Document): boolean {
	// The root may be still to come.
	const isPage = !contentType.endsWith('/xml') || !documentElement || documentElement.namespaceURI === XHTML;
	return /html|\/xml$|^text\/plain$/.test(contentType) && isPage && designMode !== 'on';
}
