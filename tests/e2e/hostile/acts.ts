/** What a page may do to drive the card, while a note is open in it or before. It runs in the page, by itself. */
export interface Act {
	name: string;
	act: (host: HTMLElement | null) => unknown;
}

/** Made-up events, each at the window, the document, the text and the host. */
export const FORGED = [
	{
		name: 'pointer events',
		types: ['pointerover', 'pointerenter', 'pointermove', 'pointerdown', 'pointerup', 'pointerleave', 'pointerout'],
	},
	{
		name: 'mouse events',
		types: ['mouseover', 'mousemove', 'mousedown', 'mouseup', 'click', 'dblclick', 'mouseleave', 'contextmenu'],
	},
	{ name: 'touches', types: ['touchstart', 'touchend', 'touchmove'] },
	{ name: 'layers that come and go', types: ['beforetoggle', 'toggle', 'fullscreenchange', 'close', 'cancel'] },
	{
		name: 'a window that changes',
		types: ['scroll', 'resize', 'blur', 'focus', 'visibilitychange', 'pagehide', 'pageshow', 'beforeunload'],
	},
	{ name: 'input', types: ['beforeinput', 'input', 'compositionstart', 'compositionend', 'paste', 'cut', 'change'] },
] as const;

/** Keys that mean something to us. */
export const FORGED_KEYS = ['Escape', 'Tab', 'Enter', 'Backspace', 'a', 'ArrowLeft'] as const;

/** The rest. */
export const ACTS: readonly Act[] = [
	{
		name: 'a click on the host by script, and the focus',
		act: (host) => {
			host?.click();
			host?.focus();
		},
	},
	{
		name: 'editing commands',
		act: () =>
			['insertText', 'delete', 'selectAll', 'undo'].map((command) => document.execCommand(command, false, 'forged')),
	},
	{
		name: 'messages to every window that can be had',
		act: () => {
			const messages = [
				{ kind: 'close' },
				{ hide: true },
				{ show: null },
				{ call: 'note.delete', request: { term: '新质生产力' } },
				{ command: 'next-term' },
				{ keyboard: { kind: 'freed', by: 'page' } },
				{ announced: [{ store: 'notes' }] },
				'token',
			];
			for (const message of messages) {
				window.postMessage(message, '*');
				for (let n = 0; n < length; n++) frames[n]!.postMessage(message, '*', [new MessageChannel().port2]);
				for (const name of ['zhudu', 'card', 'page']) new BroadcastChannel(name).postMessage(message);
			}
		},
	},
	{
		name: 'a storm of changes',
		act: async () => {
			for (let i = 0; i < 2000; i++) {
				const element = document.createElement('p');
				element.textContent = `高质量发展 ${i}`;
				document.body.append(element);
				if (i % 100 === 0) await new Promise((resolve) => setTimeout(resolve));
				element.remove();
			}
		},
	},
	{ name: 'all marks thrown out', act: () => CSS.highlights.clear() },
	{
		name: 'style sheets that hide and move',
		act: () => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(
				'div { display: none !important; left: -999px !important; opacity: 0 !important; transform: scale(0) !important }',
			);
			document.adoptedStyleSheets = [sheet];
			setTimeout(() => (document.adoptedStyleSheets = []), 50);
		},
	},
	{
		name: 'styles and attributes of the host',
		act: (host) => {
			host?.setAttribute('style', 'display:none!important;pointer-events:none');
			host?.setAttribute('aria-hidden', 'true');
			host?.removeAttribute('style');
			host?.removeAttribute('aria-hidden');
		},
	},
	{
		name: 'what makes it inert',
		act: async (host) => {
			for (const element of [host, document.documentElement]) {
				element?.setAttribute('inert', '');
				await new Promise((resolve) => requestAnimationFrame(resolve));
				element?.removeAttribute('inert');
			}
		},
	},
	{
		name: 'the history',
		act: () => {
			history.pushState(null, '', '#elsewhere');
			history.replaceState(null, '', location.pathname);
			document.title = 'another title';
		},
	},
];
