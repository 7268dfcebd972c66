import { canTint } from './ground';

/** Neutral names: a page can read them. */
const NAMES = { background: 'reading-term', underline: 'reading-term-line' } as const;
const LOOKS = ['background', 'underline'] as const;
const ACTIVE = 'reading-term-active';

/** How marks look: `none` keeps them from being painted. */
export type MarkStyle = Look | 'none';
type Look = keyof typeof NAMES;

/** After these a page may have emptied the registry, for a search of its own; they are the moments when anybody looks. */
const OCCASIONS = ['input', 'keyup', 'pointerup', 'pointerover', 'scroll'];
/** The page goes first (milliseconds). */
const AFTER = 200;

/** Our highlights, registered with the page, and registered again where the page has thrown them out. */
export class Highlights {
	readonly #marks: Record<Look, Highlight> = { background: new Highlight(), underline: new Highlight() };
	/** What is to be in them: a page can empty them, too. */
	readonly #ranges: Record<Look, Set<Range>> = { background: new Set(), underline: new Set() };
	readonly active = new Highlight();
	#style: MarkStyle = 'none';
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(signal: AbortSignal) {
		this.active.priority = 1;
		this.register();
		const soon = () => {
			this.#timer ||= setTimeout(() => {
				this.#timer = undefined;
				this.register();
			}, AFTER);
		};
		for (const type of OCCASIONS) window.addEventListener(type, soon, { capture: true, passive: true, signal });
		signal.addEventListener('abort', () => {
			clearTimeout(this.#timer);
			for (const marks of Object.values(this.#marks)) marks.clear();
			for (const ranges of Object.values(this.#ranges)) ranges.clear();
			this.active.clear();
			forgetMarks();
		});
	}

	/** What is marked already is to be put anew. */
	setStyle(style: MarkStyle): void {
		if (style === 'none') for (const name of Object.values(NAMES)) CSS.highlights.delete(name);
		this.#style = style;
		this.register();
	}

	/** Marks a range: with a tint where its text bears one, else with a line, and with lines only where these are chosen. */
	put(range: Range): void {
		this.delete(range);
		const element = range.startContainer.parentElement;
		const isTinted = this.#style !== 'underline' && (!element || canTint(element));
		const look = isTinted ? 'background' : 'underline';
		this.#marks[look].add(range);
		this.#ranges[look].add(range);
	}

	delete(range: Range): void {
		for (const look of LOOKS) if (this.#ranges[look].delete(range)) this.#marks[look].delete(range);
	}

	/** How many ranges are marked. */
	get size(): number {
		return this.#ranges.background.size + this.#ranges.underline.size;
	}

	/** Registers what is not registered, or no longer. */
	register(): void {
		const { highlights } = CSS;
		if (highlights.get(ACTIVE) !== this.active) highlights.set(ACTIVE, this.active);
		if (this.#style === 'none') return;
		for (const look of LOOKS) {
			const [marks, ranges] = [this.#marks[look], this.#ranges[look]];
			if (marks.size < ranges.size) for (const range of ranges) marks.add(range);
			if (highlights.get(NAMES[look]) !== marks) highlights.set(NAMES[look], marks);
		}
	}
}

/** Takes every name of ours off the page. */
export function forgetMarks(): void {
	for (const name of [...Object.values(NAMES), ACTIVE]) CSS.highlights.delete(name);
}
