/// <reference lib="dom" />

/** What a way may use in the page: what there is to be learnt, and our host as far as the page can find it. */
export interface Page {
	/** What the page must not come to know: the note, the keys, what only the card says. */
	secrets: string[];
	host: () => HTMLElement | null;
	/** Where the extension is, if the page knew. */
	base: string;
	given: string[];
}

/** One way to spy. It runs in the page, by itself: nothing outside of it exists there but `Page`. */
export interface Way {
	name: string;
	/** What `lay` or `look` is about. */
	given?: readonly string[];
	/** Before anything else runs in the page: gives what it notes to `note`. */
	lay?: (note: (seen: unknown) => void, given: string[]) => void;
	/** After a note was written, while the card is open: gives what it finds. */
	look?: (page: Page) => unknown;
	/** Anything at all that was seen is a leak, not only the secrets. */
	nothing?: true;
}

/** Ways to the keys and to what is done in the card. */
const EVENTS: Way[] = [
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

/** Ways through patched functions. */
const PATCHED: Way[] = [
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

/** Ways to the text. */
const TEXT: Way[] = [
	{
		name: 'window.find',
		look: ({ secrets }) => secrets.filter((text) => (window as never as { find(t: string): boolean }).find(text)),
		nothing: true,
	},
	{
		name: 'the text of the document',
		look: () => [document.documentElement.innerText, document.documentElement.textContent],
	},
	{ name: 'the markup of the document', look: () => document.documentElement.outerHTML },
	{
		name: 'getHTML with shadow roots',
		look: () => document.documentElement.getHTML({ serializableShadowRoots: true, shadowRoots: [] }),
	},
	{
		name: 'the shadow root',
		look: ({ host }) =>
			[host()?.shadowRoot, (host() as never as { openOrClosedShadowRoot?: unknown })?.openOrClosedShadowRoot].filter(
				Boolean,
			),
		nothing: true,
	},
	{
		name: 'attachInternals of the host',
		look: ({ host }) => {
			try {
				return host()!.attachInternals().shadowRoot ?? [];
			} catch {
				return [];
			}
		},
		nothing: true,
	},
	{
		name: 'another shadow root on the host',
		look: ({ host }) => {
			try {
				return host()!.attachShadow({ mode: 'open' });
			} catch {
				return [];
			}
		},
		nothing: true,
	},
	{
		name: 'a copy of the host',
		look: ({ host }) => [
			(host()!.cloneNode(true) as HTMLElement).outerHTML,
			new XMLSerializer().serializeToString(host()!),
		],
	},
	{
		name: 'carets and elements in the card',
		look: ({ host }) => {
			const box = host()!.getBoundingClientRect();
			const seen: unknown[] = [];
			for (let x = box.left + 5; x < box.right; x += 40)
				for (let y = box.top + 5; y < box.bottom; y += 20) {
					const caret = document.caretPositionFromPoint?.(x, y)?.offsetNode;
					const element = document.elementFromPoint(x, y);
					for (const node of [caret, element])
						if (node && host() !== node && !document.contains(node)) seen.push(node.textContent);
					if (element?.localName === 'iframe') seen.push('the frame');
				}
			return seen;
		},
		nothing: true,
	},
	{
		name: 'a selection over all of it',
		look: ({ host }) => {
			const selection = getSelection()!;
			selection.selectAllChildren(document.documentElement);
			const all = [String(selection)];
			selection.selectAllChildren(host()!);
			for (let i = 0; i < 20; i++) selection.modify('extend', 'forward', 'word');
			all.push(String(selection));
			selection.setBaseAndExtent(document.body, 0, host()!, 0);
			all.push(String(selection), selection.getRangeAt(0).cloneContents().textContent!);
			selection.removeAllRanges();
			return all;
		},
	},
	{
		name: 'composed ranges',
		look: ({ host }) => {
			const selection = getSelection()! as never as { getComposedRanges?: (o: object) => StaticRange[] };
			return (
				selection
					.getComposedRanges?.({ shadowRoots: [] })
					.filter(({ startContainer }) => startContainer.getRootNode() !== document && startContainer !== host()) ?? []
			);
		},
		nothing: true,
	},
	{
		name: 'select all and copy',
		look: () => {
			document.execCommand('selectAll');
			const text = String(getSelection());
			document.execCommand('copy');
			getSelection()!.removeAllRanges();
			return text;
		},
	},
	{
		name: 'XPath',
		look: ({ secrets }) =>
			secrets.filter(
				(text) =>
					document.evaluate(`count(//*[contains(., "${text}")])`, document, null, XPathResult.NUMBER_TYPE).numberValue >
					0,
			),
		nothing: true,
	},
	{
		name: 'what the host says of itself',
		look: ({ host }) => [...host()!.attributes].map(({ name }) => name).filter((name) => name !== 'popover'),
		nothing: true,
	},
	{
		name: 'computed styles of the host',
		look: ({ host }) => [...getComputedStyle(host()!)].map((name) => getComputedStyle(host()!).getPropertyValue(name)),
	},
	{
		name: 'style sheets',
		look: () =>
			[...document.styleSheets, ...document.adoptedStyleSheets].map((sheet) => {
				try {
					return [...sheet.cssRules].map(({ cssText }) => cssText);
				} catch {
					return '';
				}
			}),
	},
	{
		name: 'highlights beyond the marks',
		look: ({ secrets }) => {
			const seen: string[] = [];
			CSS.highlights.forEach((highlight, name) => {
				if (!/^reading-term(-line|-active)?$/.test(name)) seen.push(name);
				for (const range of highlight) if (secrets.includes(String(range))) seen.push(String(range));
			});
			return seen;
		},
		nothing: true,
	},
	{
		name: ':focus, :hover, :has',
		look: ({ host }) =>
			[':focus', ':hover', ':focus-visible', ':active']
				.flatMap((rule) => [...document.querySelectorAll(rule)])
				.filter((element) => element !== host() && !['html', 'body', 'p'].includes(element.localName))
				.map(({ outerHTML }) => outerHTML),
		nothing: true,
	},
	{
		name: 'the active element',
		look: ({ host }) =>
			document.activeElement === host() || document.activeElement === document.body
				? []
				: document.activeElement!.outerHTML,
		nothing: true,
	},
	{
		name: 'animations',
		look: () => document.getAnimations().map((animation) => (animation.effect as KeyframeEffect).target?.outerHTML),
		nothing: true,
	},
	{
		name: 'the text fragment of an address',
		look: ({ secrets }) => {
			location.hash = `#:~:text=${secrets[0]}`;
			const at = scrollY;
			history.replaceState(null, '', location.pathname);
			return at > 0 ? ['scrolled'] : [];
		},
		nothing: true,
	},
];

/** Ways by frames, channels and what the browser keeps. */
const AROUND: Way[] = [
	{
		name: 'window.frames',
		look: () => [length, ...Array.from({ length }, (_, n) => n)].filter(Boolean),
		nothing: true,
	},
	{
		name: 'a frame by its name',
		look: () =>
			['zhudu', 'card', 'Zhudu 注读', ''].filter((name) => name && (window as never as Record<string, unknown>)[name]),
		nothing: true,
	},
	{
		name: 'all iframes',
		look: () => document.querySelectorAll('iframe, frame, object, embed').length || [],
		nothing: true,
	},
	{ name: 'opener, name and parent', look: () => [opener, name, parent !== window].filter(Boolean), nothing: true },
	{
		name: 'channels of every likely name',
		lay: (note) => {
			for (const name of ['zhudu', 'card', 'page', 'zhudu-settings', 'notes', 'changed'])
				new BroadcastChannel(name).onmessage = ({ data }) => note(data);
		},
		nothing: true,
	},
	{
		name: 'storage of the page',
		look: async () =>
			[
				...(await indexedDB.databases()),
				...(await caches.keys()),
				...Object.keys(localStorage),
				...Object.keys(sessionStorage),
				document.cookie,
			].filter(Boolean),
		nothing: true,
	},
	{
		name: 'locks of the page',
		look: async () => {
			const { held, pending } = await navigator.locks.query();
			return [...held!, ...pending!];
		},
		nothing: true,
	},
	{
		name: 'resource timing',
		look: () =>
			performance
				.getEntries()
				.map(({ name }) => name)
				.filter((name) => name.includes('extension:')),
		nothing: true,
	},
	{
		name: 'reports',
		lay: (note) => {
			if ('ReportingObserver' in window)
				new ReportingObserver(
					(reports) => {
						for (const report of reports) note(JSON.stringify(report));
					},
					{ buffered: true },
				).observe();
		},
		nothing: true,
	},
	{
		name: 'memory',
		look: async () => {
			const { measureUserAgentSpecificMemory: measure } = performance as never as {
				measureUserAgentSpecificMemory?: () => Promise<unknown>;
			};
			return crossOriginIsolated && measure ? JSON.stringify(await measure.call(performance)) : '';
		},
	},
	{
		name: 'workers of the page',
		look: async () =>
			[...(await navigator.serviceWorker.getRegistrations()), navigator.serviceWorker.controller].filter(Boolean),
		nothing: true,
	},
	{
		name: 'the length of the history',
		lay: (note) => {
			addEventListener('load', () => {
				const begun = history.length;
				addEventListener('pointermove', () => {
					if (history.length !== begun) note(history.length);
				});
			});
		},
		nothing: true,
	},
	{
		name: 'what the clipboard holds',
		look: async () =>
			Promise.race([
				navigator.clipboard?.readText?.().catch(() => ''),
				new Promise((resolve) => setTimeout(resolve, 300)),
			]),
	},
	{
		name: 'changes of the document',
		lay: (note) => {
			new MutationObserver((records) => {
				for (const { addedNodes } of records)
					for (const node of addedNodes) note((node as Element).outerHTML ?? node.textContent);
			}).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
		},
	},
	{
		name: 'sizes of the host',
		lay: (note) => {
			const look = new ResizeObserver((entries) => {
				for (const { target } of entries) note((target as HTMLElement).innerText);
			});
			addEventListener('pointermove', () => {
				const host = document.querySelector('html > div[popover]');
				if (host) look.observe(host);
			});
		},
	},
	{
		name: 'a global of ours',
		look: () => [
			...Object.getOwnPropertySymbols(window)
				.map(String)
				.filter((name) => /zhudu/i.test(name)),
			...Object.keys(window).filter((name) => /^(zhudu(?!Marks)|wxt|browser)/i.test(name)),
		],
		nothing: true,
	},
	{
		name: 'the API of extensions',
		look: () => {
			const { chrome, browser } = window as never as Record<
				string,
				{ runtime?: { sendMessage?: unknown; id?: unknown } } | undefined
			>;
			return [chrome?.runtime?.id, browser?.runtime?.id].filter(Boolean);
		},
		nothing: true,
	},
	...[
		'packs.json',
		'lexicon.json',
		'notebook.html',
		'popup.html',
		'sidepanel.html',
		'manifest.json',
		'background.js',
		'icons/48.png',
	].map(
		(file): Way => ({
			name: `asks for ${file} of ours`,
			given: [file],
			look: ({ base, given: [name] }) =>
				fetch(base + name).then(
					(answer) => answer.text(),
					() => [],
				),
			nothing: true,
		}),
	),
	{
		name: 'loads parts of ours as image, script and style',
		look: ({ base }) =>
			Promise.all(
				[
					['img', 'icons/48.png'],
					['script', 'background.js'],
					['link', 'assets/card.css'],
				].map(
					([tag, file]) =>
						new Promise((resolve) => {
							const element = document.createElement(tag!);
							Object.assign(element, {
								rel: 'stylesheet',
								src: base + file,
								href: base + file,
								onload: () => resolve(file),
								onerror: () => resolve(''),
							});
							document.head.append(element);
							setTimeout(resolve, 1000, '');
						}),
				),
			).then((all) => all.filter(Boolean)),
		nothing: true,
	},
];

export const WAYS: readonly Way[] = [...EVENTS, ...PATCHED, ...TEXT, ...AROUND];
