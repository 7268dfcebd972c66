/** Neutral names: a page can read them. */
const NAMES = { background: 'reading-term', underline: 'reading-term-line' } as const;
const ACTIVE = 'reading-term-active';

/** How marks look: `none` keeps them from being painted. */
export type MarkStyle = keyof typeof NAMES | 'none';

/** After these a page may have emptied the registry, for a search of its own; they are the moments when anybody looks. */
const OCCASIONS = ['input', 'keyup', 'pointerup', 'pointerover', 'scroll'];
/** The page goes first (milliseconds). */
const AFTER = 200;

/** Our two highlights, registered with the page, and registered again where the page has thrown them out. */
export class Highlights {
	readonly marks = new Highlight();
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
			this.marks.clear();
			this.active.clear();
			forgetMarks();
		});
	}

	setStyle(style: MarkStyle): void {
		if (this.#style !== 'none' && style !== this.#style) CSS.highlights.delete(NAMES[this.#style]);
		this.#style = style;
		this.register();
	}

	/** Registers what is not registered. */
	register(): void {
		const { highlights } = CSS;
		if (!highlights.has(ACTIVE)) highlights.set(ACTIVE, this.active);
		if (this.#style === 'none') return;
		const name = NAMES[this.#style];
		if (!highlights.has(name)) highlights.set(name, this.marks);
	}
}

/** Takes every name of ours off the page. */
export function forgetMarks(): void {
	for (const name of [...Object.values(NAMES), ACTIVE]) CSS.highlights.delete(name);
}
