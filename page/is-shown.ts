import type { Found } from './findings';

/** Whether an occurrence is laid out and not hidden. */
export function isShown({ finding }: Found): boolean {
	const element = finding.pieces.nodes[0]?.parentElement ?? finding.element;
	return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}
