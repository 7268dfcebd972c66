/// <reference lib="dom" />
import type { Way } from './ways';

/** Ways to the keys and to what is done in the card. */
export const EVENTS: readonly Way[] = [
	...(
		[
			['keys', ['keydown', 'keypress', 'keyup']],
			['input', ['beforeinput', 'input', 'textInput', 'change', 'invalid']],
			['input methods', ['compositionstart', 'compositionupdate', 'compositionend']],
			['the clipboard', ['copy', 'cut', 'paste', 'beforecopy', 'beforepaste']],
			['drags', ['dragstart', 'dragenter', 'dragover', 'drop']],
			['presses', ['click', 'dblclick', 'auxclick', 'contextmenu', 'mouseup', 'pointerup', 'touchend']],
			['selections', ['select', 'selectstart']],
			['messages', ['message', 'messageerror']],
			['errors', ['error', 'unhandledrejection', 'rejectionhandled']],
			['policy violations', ['securitypolicyviolation']],
			['storage', ['storage']],
			['history', ['popstate', 'hashchange', 'pageswap', 'pagereveal']],
			['printing', ['beforeprint', 'afterprint']],
		] as const
	).map(
		([kind, types]): Way => ({
			name: `listens to ${kind}, first and everywhere`,
			given: types,
			lay: (note, given) => {
				for (const type of given)
					for (const at of [window, document, document.documentElement])
						at.addEventListener(
							type,
							(event) => {
								const { key, data, reason, blockedURI } = event as never as Record<string, unknown>;
								note(`${type} ${key ?? data ?? reason ?? blockedURI ?? ''}`);
							},
							true,
						);
			},
			nothing: true,
		}),
	),
	{
		name: 'handlers as properties',
		lay: (note) => {
			for (const type of ['onkeydown', 'onkeypress', 'oninput', 'onpaste', 'oncopy', 'onbeforeinput'] as const) {
				(window as unknown as Record<string, unknown>)[type] = () => note(type);
				(document as unknown as Record<string, unknown>)[type] = () => note(type);
			}
		},
		nothing: true,
	},
	{
		name: 'focus events tell no element of ours but the host',
		lay: (note) => {
			for (const type of ['focusin', 'focusout', 'focus', 'blur'])
				window.addEventListener(
					type,
					({ target }) => {
						if (target instanceof Element && target.localName !== 'div') note(target.outerHTML);
					},
					true,
				);
		},
		nothing: true,
	},
	{
		name: 'the event getters',
		lay: (note) => {
			for (const [of, names] of [
				[KeyboardEvent.prototype, ['key', 'code']],
				[InputEvent.prototype, ['data']],
				[ClipboardEvent.prototype, ['clipboardData']],
				[MessageEvent.prototype, ['data', 'ports', 'origin']],
			] as const)
				for (const name of names) {
					const { get } = Object.getOwnPropertyDescriptor(of, name)!;
					Object.defineProperty(of, name, {
						get() {
							const value = get!.call(this);
							note(value);
							return value;
						},
					});
				}
		},
		nothing: true,
	},
	{
		name: 'event timing',
		lay: (note) => {
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) if (/^(key|input|composition|paste)/.test(entry.name)) note(entry.name);
			}).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
		},
		nothing: true,
	},
	{
		name: 'selectionchange, and what is selected',
		lay: (note) => document.addEventListener('selectionchange', () => note(String(getSelection()))),
	},
];
