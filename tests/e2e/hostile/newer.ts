import type { Way } from './ways';

/** What browsers have come to offer of late. */
export const NEWER: Way[] = [
	{
		name: 'counts of events and interactions',
		look: () => {
			const { eventCounts, interactionCount = 0 } = performance as never as {
				eventCounts?: Map<string, number>;
				interactionCount?: number;
			};
			const keys = ['keydown', 'keypress', 'beforeinput', 'input', 'compositionstart', 'copy'];
			const counted = keys.filter((type) => (eventCounts?.get(type) ?? 0) > 0);
			// Opening the card and going into it is a few; each key would be one.
			return interactionCount < 10 ? counted : [...counted, `${interactionCount} interactions`];
		},
		nothing: true,
	},
	{
		name: 'what closes on Escape, and the virtual keyboard',
		lay: (note) => {
			const { CloseWatcher } = window as never as { CloseWatcher?: new () => EventTarget };
			const { virtualKeyboard } = navigator as never as { virtualKeyboard?: EventTarget };
			for (const type of ['close', 'cancel'])
				if (CloseWatcher) new CloseWatcher().addEventListener(type, () => note(type));
			virtualKeyboard?.addEventListener('geometrychange', () => note('geometry'));
			for (const type of ['resize', 'scroll', 'scrollend'])
				visualViewport?.addEventListener(type, () => note(`viewport ${type}`));
		},
		nothing: true,
	},
	{
		name: 'rare events',
		given: [
			...['gotpointercapture', 'lostpointercapture', 'drag', 'dragend', 'dragleave'],
			...['scrollsnapchange', 'scrollsnapchanging', 'beforematch', 'contentvisibilityautostatechange', 'command'],
			...['characterboundsupdate', 'textupdate', 'textformatupdate', 'promptaction', 'overscroll'],
		],
		lay: (note, given) => {
			for (const type of given) window.addEventListener(type, () => note(type), true);
		},
		nothing: true,
	},
	{
		name: 'attributes of the host, as keys are typed',
		lay: () => {
			let changes = 0;
			const look = new MutationObserver((records) => {
				changes += records.filter(({ target }) => target.parentNode === document.documentElement).length;
			});
			look.observe(document, { attributes: true, subtree: true });
			Object.assign(window, { changesOfHost: () => changes });
			document.addEventListener('focusout', () => {
				changes = 0;
			});
		},
		look: () => {
			const changes = (window as never as { changesOfHost: () => number }).changesOfHost();
			// As it grows with a line; there are more than twenty keys.
			return changes < 12 ? [] : [`${changes} changes`];
		},
		nothing: true,
	},
	{
		name: 'a transition of the whole view, and what it captures',
		look: async ({ host }) => {
			const { startViewTransition } = document as never as {
				startViewTransition?: (change: () => void) => {
					ready: Promise<void>;
					skipTransition(): void;
					finished: Promise<void>;
				};
			};
			if (!startViewTransition) return [];
			host()?.style.setProperty('view-transition-name', 'spied');
			const transition = startViewTransition.call(document, () => {});
			await transition.ready.catch(() => {});
			const seen = ['group', 'image-pair', 'old', 'new'].flatMap((part) => {
				const style = getComputedStyle(document.documentElement, `::view-transition-${part}(spied)`);
				return [style.content, style.cssText, style.backgroundImage];
			});
			const moved = document
				.getAnimations()
				.map(({ effect }) => JSON.stringify((effect as KeyframeEffect).getKeyframes()));
			transition.skipTransition();
			await transition.finished.catch(() => {});
			host()?.style.removeProperty('view-transition-name');
			return [...seen, ...moved];
		},
	},
	{
		name: 'all that style sheets say of the host, names of our own included',
		look: ({ host }) => {
			const map = (
				host() as never as { computedStyleMap?: () => Iterable<[string, unknown[]]> } | null
			)?.computedStyleMap?.();
			return map ? [...map].map(([name, values]) => `${name}: ${values.map(String)}`) : [];
		},
	},
	{
		name: 'a box that hangs on the host, asks for its size and whether it is seen',
		look: ({ host }) => {
			const sheet = document.createElement('style');
			sheet.textContent = `html > div[popover] { anchor-name: --spied !important }
				.hangs { position: absolute; position-anchor: --spied; inset: anchor(top) anchor(right) auto auto; inline-size: anchor-size(width) }`;
			const box = document.createElement('div');
			box.className = 'hangs';
			document.body.append(sheet, box);
			const seen = [getComputedStyle(box).cssText, getComputedStyle(box).width, box.getHTML?.() ?? box.innerHTML];
			const visible = host()?.checkVisibility?.({ opacityProperty: true, visibilityProperty: true });
			sheet.remove();
			box.remove();
			return [...seen, String(visible)];
		},
	},
	{
		name: 'the host drawn on a canvas',
		look: ({ host }) => {
			const canvas = document.createElement('canvas');
			const context = canvas.getContext('2d') as never as Record<string, (...parts: unknown[]) => void> &
				CanvasRenderingContext2D;
			for (const name of ['drawElementImage', 'drawElement', 'drawWindow', 'drawImage']) {
				try {
					context[name]?.(host(), 0, 0);
				} catch {
					// Not there, or refused.
				}
			}
			return [...context.getImageData(0, 0, canvas.width, canvas.height).data].some((value) => value > 0)
				? ['painted']
				: [];
		},
		nothing: true,
	},
	{
		name: 'a window that stays on top, while it is in nobody’s',
		look: () =>
			(window as never as { documentPictureInPicture?: { window: unknown } }).documentPictureInPicture?.window,
		nothing: true,
	},
	{
		name: 'highlights, as elements are styled with them',
		look: () => {
			const names = [...CSS.highlights.keys()];
			return names.map((name) => `${name} ${getComputedStyle(document.body, `::highlight(${name})`).cssText}`);
		},
	},
];
