import { LIMITS } from '../../model/limits';

/** A selected text and where it stands. */
export interface Selected {
	text: string;
	range: Range;
}

/** What is selected in this document and may be looked up; null: nothing, or more than anybody looks up. */
export function selectedText(): Selected | null {
	const selection = getSelection();
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
	const text = selection.toString().trim();
	if (text === '' || text.length > LIMITS.selection) return null;
	return { text, range: selection.getRangeAt(0).cloneRange() };
}
