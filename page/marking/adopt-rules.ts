import rules from './marks.css?inline';

const adopted = new WeakSet<ShadowRoot>();
/** One for all of them: a page may have thousands. */
let sheet: CSSStyleSheet | undefined;

/**
 * Lets a shadow tree see the rules for marks. A document's `::highlight()` rules reach its shadow trees in Chromium;
 * in Firefox each tree must adopt them.
 */
export function adoptMarkRules(shadow: ShadowRoot): void {
	if (!import.meta.env.FIREFOX || adopted.has(shadow)) return;
	adopted.add(shadow);
	try {
		sheet ??= makeSheet();
		shadow.adoptedStyleSheets.push(sheet);
	} catch {
		// Without the rules the terms of this tree are not painted, but hovering them works.
	}
}

function makeSheet(): CSSStyleSheet {
	const made = new CSSStyleSheet();
	made.replaceSync(rules);
	return made;
}
