/**
 * Whether the text around an element runs in columns: what comes between two elements may then stand above both.
 *
 * @param known answers for elements that were asked about before, in the same layout; those of this call are added
 */
export function isInColumns(element: Element, known = new Map<Element, boolean>()): boolean {
	let answer = known.get(element);
	if (answer === undefined) {
		const { columns, flexFlow, gridAutoFlow } = getComputedStyle(element);
		const { parentElement } = element;
		answer =
			/^column|column\S* wrap|\d/.test(`${gridAutoFlow} ${flexFlow} ${columns}`) ||
			(parentElement !== null && isInColumns(parentElement, known));
		known.set(element, answer);
	}
	return answer;
}
