/** A text within HTML, or within an attribute in double quotation marks. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** A text of several lines within HTML. */
export function escapeLines(text: string): string {
	return escapeHtml(text).replace(/\r\n?|\n/g, '<br>');
}

/** Whether an address can be linked to: anything else might run. */
export function isWebAddress(address: string): boolean {
	return /^https?:\/\//i.test(address);
}

/** The site of an address: what a link is called that nobody has named. */
export function hostOf(link: string): string {
	return URL.canParse(link) ? new URL(link).host : link;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
