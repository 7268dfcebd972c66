import { isElement } from './nodes';
import { isProse } from './preformatted';

/**
 * What an element is to reading.
 *
 * - `inline`: its text runs on with its neighbours'.
 * - `leaf`: a block that by the HTML parser's rules holds only inline content; read by one `textContent`.
 * - `block`: a box of its own; its children are looked at.
 * - `break`: a line break within a run.
 * - `hole`: not part of the text, and the text runs on across it (ruby readings, scripts).
 * - `skip`: not read, and the text does not run on across it (code, form fields, embedded things).
 */
export type Role = 'inline' | 'leaf' | 'block' | 'break' | 'hole' | 'skip';

const NAMES: Record<Exclude<Role, 'block'>, string> = {
	inline:
		'a span b strong em i font u abbr acronym bdi bdo big cite data del dfn ins label mark nobr q rb rbc ruby s small strike slot sub sup time tt var tspan textpath',
	leaf: 'p h1 h2 h3 h4 h5 h6',
	break: 'br',
	hole: 'rt rp rtc wbr script style noscript noframes noembed template link meta title desc metadata defs',
	skip: 'button code pre kbd samp textarea input select option datalist output progress meter img picture video audio canvas iframe frame object embed math map hr xmp listing plaintext',
};

/** What text runs on in, and what paragraphs and headings are called, with blanks between. */
export const { inline: INLINE_NAMES, leaf: LEAF_NAMES } = NAMES;

/** What is laid out as a box by itself; what browsers don't know by name is laid out within a line. */
const BOXES = new Set(
	'html head body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset header hgroup legend li main menu nav ol optgroup search section summary table caption colgroup col tbody td tfoot th thead tr ul marquee svg g text foreignObject switch symbol use'.split(
		' ',
	),
);

const ROLES = new Map<string, Role>();
for (const [role, names] of Object.entries(NAMES)) {
	for (const name of names.split(' ')) ROLES.set(name, role as Role);
}

const LAID_INLINE = new WeakSet<Element>();

/** Has a block be read as part of the line that it was found to be laid out in. */
export function readInline(element: Element): void {
	LAID_INLINE.add(element);
}

/** The role of an element, from its name alone: styles are looked at only where a term touches an edge. */
export function roleOf(element: Element, name = element.localName): Role {
	// A custom element is inline until a style says otherwise: a tooltip or another annotator may put one into a word.
	const named = ROLES.get(name) ?? (BOXES.has(name) ? 'block' : 'inline');
	const role = (named === 'block' || named === 'leaf') && LAID_INLINE.has(element) ? 'inline' : named;
	if (name === 'pre' && isProse(element)) return 'block';
	// Editable text changes under the writer's hands; nothing in it is marked.
	return (role === 'block' || role === 'inline' || role === 'leaf') && element.hasAttribute('contenteditable')
		? editable(element)
			? 'skip'
			: role
		: role;
}

function editable(element: Element): boolean {
	const value = element.getAttribute('contenteditable');
	return value !== null && value.toLowerCase() !== 'false';
}

/** Whether an ancestor (crossing shadow roots is the caller's business) keeps this node from being read. */
export function isSkipped(node: Node): boolean {
	for (let at = isElement(node) ? node : node.parentElement; at; at = at.parentElement) {
		const role = roleOf(at);
		if (role === 'skip' || role === 'hole') return true;
	}
	return false;
}

const INLINE = INLINE_NAMES.replaceAll(' ', ',');
/** Selects what is neither text nor inline. */
export const NOT_INLINE = `:not(${INLINE}), [contenteditable]`;
const NOT_PLAIN = `:not(${INLINE.replace(',rb,rbc,ruby', '')}), [contenteditable]`;

/**
 * Whether an element holds only text and inline elements without ruby: its text content is its exact text. Asked of the
 * browser, so that no element inside is touched.
 */
export function isPlain(element: Element): boolean {
	return element.querySelector(NOT_PLAIN) === null;
}

/** Whether an element holds only text and inline elements, ruby without readings included: none a block, no line break. */
export function holdsInlineOnly(element: Element): boolean {
	return element.querySelector(NOT_INLINE) === null;
}
