/// <reference lib="dom" />
import type { Way } from './ways';

/** Ways to the text. */
export const TEXT: readonly Way[] = [
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
