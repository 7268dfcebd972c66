import { create } from './create';
import { topmostDialog } from './modal';
import { type Selected, selectedText } from './selected';

/** CSS px. */
const SIZE = 26;
const EDGE = 4;

/**
 * Shows a small button at the end of a text that was just selected, until the selection changes. It stands in a closed shadow
 * tree, has no text in it, and leaves focus and selection as they are.
 */
export class SelectionButton {
	readonly #host = create('div');
	readonly #style = create('style');
	#selected: Selected | null = null;

	constructor(
		readonly options: {
			/** Whether there is anything to be told of a text. */
			isWanted: (text: string) => boolean;
			onLookUp: (selected: Selected) => void;
			title: string;
			signal: AbortSignal;
		},
	) {
		const { title, signal } = options;
		const button = create('button');
		button.title = title;
		button.tabIndex = -1;
		this.#host.attachShadow({ mode: 'closed' }).append(this.#style, button);
		button.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
		button.addEventListener(
			'click',
			({ isTrusted }) => {
				if (!isTrusted || !this.#selected) return;
				options.onLookUp(this.#selected);
				this.#hide();
			},
			{ signal },
		);
		const passive = { capture: true, passive: true, signal };
		// The browser selects, or lets go of what was selected, after it has told of this.
		window.addEventListener('pointerup', (event) => event.isTrusted && setTimeout(() => this.#show(event)), passive);
		const onChange = () => {
			if (this.#selected && selectedText()?.text !== this.#selected.text) this.#hide();
		};
		document.addEventListener('selectionchange', onChange, { signal });
		window.addEventListener('scroll', () => this.#hide(), passive);
		signal.addEventListener('abort', () => this.#host.remove());
	}

	/** The element that it stands in. */
	get host(): Element {
		return this.#host;
	}

	#show({ target, button }: PointerEvent): void {
		if (target === this.#host || button !== 0) return;
		const selected = selectedText();
		const box = selected && [...selected.range.getClientRects()].at(-1);
		if (!box || !this.options.isWanted(selected.text)) return;
		this.#selected = selected;
		// Outside of a modal dialog everything is inert.
		(topmostDialog() ?? document.documentElement).append(this.#host);
		const left = Math.min(box.right + EDGE, document.documentElement.clientWidth - SIZE - EDGE);
		const top = Math.min(box.bottom + EDGE, innerHeight - SIZE - EDGE);
		this.#place(Math.round(left), Math.round(top));
	}

	/** By a rule of its own: what the page says of the element, also in its `style`, is of less weight. */
	#place(left: number, top: number): void {
		const { sheet } = this.#style;
		if (!sheet) return;
		// A style sheet that was moved has lost its rules; a page may forbid those that are written as text.
		if (sheet.cssRules.length === 0) for (const rule of RULES) sheet.insertRule(rule);
		const { style } = sheet.cssRules[0] as CSSStyleRule;
		style.setProperty('left', `${left}px`, 'important');
		style.setProperty('top', `${top}px`, 'important');
	}

	#hide(): void {
		this.#selected = null;
		this.#host.remove();
	}
}

/** A magnifying glass, drawn. The last is the first, and the one that moves. */
const RULES = [
	'@media print { :host { display: none !important; } }',
	'button::after { content: ""; position: absolute; left: 14px; top: 17px; width: 7px; height: 2px; background: #640; rotate: 45deg; }',
	`button { all: initial; display: block; width: ${SIZE}px; height: ${SIZE}px; border-radius: 8px; box-shadow: 0 0 3px #000; cursor: pointer; background: radial-gradient(circle at 11px 11px, #0000 4px, #640 5px 6px, #0000 7px), #fea; }`,
	':host { all: initial !important; position: fixed !important; z-index: 2147483647 !important; }',
];
