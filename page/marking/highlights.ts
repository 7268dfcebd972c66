import { canTint } from './ground';

/** Neutral names: a page can read them. */
const NAMES = { background: 'reading-term', underline: 'reading-term-line' } as const;
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
		this.#marks[isTinted ? 'background' : 'underline'].add(range);
	}

	delete(range: Range): void {
		this.#marks.background.delete(range);
		this.#marks.underline.delete(range);
	}

	/** How many ranges are marked. */
	get size(): number {
		return this.#marks.background.size + this.#marks.underline.size;
	}

	/** Registers what is not registered. */
	register(): void {
		const { highlights } = CSS;
		if (!highlights.has(ACTIVE)) highlights.set(ACTIVE, this.active);
		if (this.#style === 'none') return;
		for (const look of Object.keys(NAMES) as Look[]) {
			if (!highlights.has(NAMES[look])) highlights.set(NAMES[look], this.#marks[look]);
		}
	}
}

/** Takes every name of ours off the page. */
export function forgetMarks(): void {
	for (const name of [...Object.values(NAMES), ACTIVE]) CSS.highlights.delete(name);
}
