import { afterEach, expect, it, vi } from 'vitest';
import { viewportSize } from './place-beside';

afterEach(() => vi.unstubAllGlobals());

const root = { clientWidth: 985, clientHeight: 785 };

it.each([
	['has no scrollbar below', { scrollingElement: { clientHeight: 800 } }, 800],
	['has one', { scrollingElement: { clientHeight: 785 } }, 785],
	['has one, and is zoomed', { scrollingElement: { clientHeight: 392.5, currentCSSZoom: 2 } }, 785],
	[
		'is as high as its text, and the body scrolls',
		{ documentElement: { ...root, clientHeight: 5_000 }, scrollingElement: null },
		800,
	],
])('the window of a page that %s', (_what, page, height) => {
	vi.stubGlobal('document', { documentElement: root, ...page });
	vi.stubGlobal('window', { innerHeight: 800 });
	expect(viewportSize()).toEqual({ width: 985, height });
});
