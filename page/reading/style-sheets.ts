/** Calls the listener whenever a style sheet of the document has loaded. */
export function watchStyleSheets(listener: () => void, signal: AbortSignal): void {
	const hear = ({ target }: Event) => {
		const { localName, rel } = (target ?? {}) as Partial<HTMLLinkElement>;
		if (localName === 'link' && /(^|\s)stylesheet(\s|$)/i.test(rel ?? '')) listener();
	};
	document.addEventListener('load', hear, { capture: true, passive: true, signal });
}
