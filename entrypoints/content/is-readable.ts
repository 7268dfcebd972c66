const XHTML = 'http://www.w3.org/1999/xhtml';

/** Web pages, also those served as XML, and plain text; not images, feeds or drawings, nor a document that is one big editor. */
export function isReadable(page: Document): boolean {
	const { contentType, designMode } = page;
	return /html|\/xml$|^text\/plain$/.test(contentType) && designMode !== 'on' && isPage(page);
}

/** Whether a document that may be XML of any kind is a page, or may become one: its root may be still to come. */
function isPage(page: Document): boolean {
	// The first look at an element costs a frame a millisecond and 100 kB: it is left to where it is needed.
	return !page.contentType.endsWith('/xml') || (page.documentElement?.namespaceURI ?? XHTML) === XHTML;
}
