/// <reference lib="dom" />
import type { Way } from './ways';

/** Ways through patched functions. */
export const PATCHED: readonly Way[] = [
	...(
		[
			['Element.prototype', ['attachShadow', 'append', 'setAttribute', 'matches', 'querySelectorAll', 'getHTML']],
			['Node.prototype', ['appendChild', 'insertBefore', 'getRootNode', 'contains', 'cloneNode']],
			['Document.prototype', ['createElement', 'createTreeWalker', 'elementFromPoint', 'caretPositionFromPoint']],
			['EventTarget.prototype', ['addEventListener', 'dispatchEvent']],
			['MessagePort.prototype', ['postMessage', 'start']],
			['HTMLElement.prototype', ['showPopover', 'focus', 'attachInternals']],
			['Array.prototype', ['push', 'map', 'filter', 'join', 'includes', 'slice']],
			['Map.prototype', ['set', 'get']],
			['Promise.prototype', ['then']],
			['CSSStyleSheet.prototype', ['insertRule', 'replaceSync']],
			['HighlightRegistry.prototype', ['set', 'get']],
			['Range.prototype', ['getClientRects', 'toString', 'setStart']],
			['Storage.prototype', ['setItem', 'getItem']],
			['window', ['postMessage', 'fetch', 'setTimeout', 'requestAnimationFrame', 'getSelection', 'MessageChannel']],
			['console', ['log', 'warn', 'error', 'debug', 'info']],
			['JSON', ['stringify', 'parse']],
			['IDBFactory.prototype', ['open', 'deleteDatabase']],
		] as const
	).map(
		([of, names]): Way => ({
			name: `patches ${of}`,
			given: [of, ...names],
			lay: (note, [path, ...functions]) => {
				const at = path!
					.split('.')
					.reduce((outer, name) => outer[name] as never, window as never as Record<string, unknown>);
				let isNoting = false;
				for (const name of functions) {
					const real = at[name];
					if (typeof real !== 'function') continue;
					at[name] = function (this: unknown, ...given: unknown[]) {
						if (!isNoting) {
							isNoting = true;
							for (const seen of [...given, this]) note(seen);
							isNoting = false;
						}
						return new.target ? Reflect.construct(real, given) : Reflect.apply(real, this, given);
					};
				}
			},
		}),
	),
	{
		name: 'traps on Object.prototype',
		lay: (note) => {
			for (const name of ['text', 'show', 'call', 'request', 'note', 'terms', 'kind', 'place'])
				Object.defineProperty(Object.prototype, name, {
					configurable: true,
					set(value) {
						note(value);
						Object.defineProperty(this, name, { value, writable: true, configurable: true, enumerable: true });
					},
				});
		},
		nothing: true,
	},
	{
		name: 'the source address of a frame',
		lay: (note) => {
			for (const name of ['src', 'contentWindow', 'contentDocument', 'name'] as const) {
				const real = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, name)!;
				Object.defineProperty(HTMLIFrameElement.prototype, name, {
					...real,
					get() {
						note(name);
						return real.get!.call(this);
					},
				});
			}
		},
		nothing: true,
	},
	{
		name: 'a custom element of every name that comes',
		lay: (note) => {
			const { define } = customElements;
			for (const name of ['zhudu-card', 'zhudu-host', 'zhudu-ui', 'wxt-ui'])
				define.call(
					customElements,
					name,
					class extends HTMLElement {
						connectedCallback() {
							note(this.attachInternals().shadowRoot);
						}
					},
				);
		},
		nothing: true,
	},
];
