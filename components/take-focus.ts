/** As a `ref`: what it is given to has the focus from then on. */
export function takeFocus(element: HTMLElement | null): void {
	element?.focus();
}
