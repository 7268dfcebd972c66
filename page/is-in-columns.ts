/** Whether the text around an element runs in columns: what comes between two elements may then stand above both. */
export function isInColumns(element: Element): boolean {
	for (let at: Element | null = element; at; at = at.parentElement) {
		const { columns, flexFlow, gridAutoFlow } = getComputedStyle(at);
		if (/^column|column\S* wrap|\d/.test(`${gridAutoFlow} ${flexFlow} ${columns}`)) return true;
	}
	return false;
}
