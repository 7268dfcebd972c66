import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard, placeMoved } from './place-card';

const viewport = { width: 1000, height: 800 };
const size = { width: 360, height: 300 };
const line = (left: number, top: number, width = 60, height = 20) => ({
	left,
	top,
	right: left + width,
	bottom: top + height,
});

describe('placeCard', () => {
	it.each([
		['below the line where there is room', line(100, 100), false, { left: 100, top: 126, width: 360, height: 300 }],
		['above where there is none below', line(100, 700), false, { left: 100, top: 394, width: 360, height: 300 }],
		['kept inside the right edge', line(900, 100), false, { left: 632, top: 126, width: 360, height: 300 }],
		['left of a vertical line', line(700, 100, 20, 80), true, { left: 334, top: 100, width: 360, height: 300 }],
		[
			'right of a vertical line at the left edge',
			line(30, 100, 20, 80),
			true,
			{ left: 56, top: 100, width: 360, height: 300 },
		],
	] as const)('%s', (_what, at, vertical, expected) => {
		expect(placeCard({ line: at, viewport, size, vertical })).toMatchObject(expected);
	});

	it('takes the larger side and shrinks where neither has room', () => {
		const small = { width: 320, height: 400 };
		expect(
			placeCard({ line: line(20, 150), viewport: small, size: { width: 360, height: 420 }, vertical: false }),
		).toMatchObject({
			left: 8,
			top: 176,
			width: 304,
			height: 216,
		});
	});

	it('in a window too low to read it beside the line, it takes what room there is', () => {
		const low = { width: 900, height: 70 };
		expect(placeCard({ line: line(60, 30), viewport: low, size, vertical: false })).toMatchObject({
			top: 1,
			height: 68,
		});
	});

	const grown = { width: 392, height: 480 };
	it.each([
		[
			'below, with less room than it would have above',
			line(100, 480),
			{ x: 'right', y: 'bottom' },
			{ top: 506, height: 286 },
		],
		['above, with less room than below', line(100, 300), { x: 'right', y: 'top' }, { top: 8, height: 286 }],
		['not where there is next to none', line(100, 700), { x: 'right', y: 'bottom' }, { top: 214, height: 480 }],
		[
			'at its left edge, no wider than there is room',
			line(550, 100),
			{ x: 'right', y: 'bottom' },
			{ left: 550, width: 392 },
		],
		['at the right edge of the window', line(700, 100), { x: 'left', y: 'bottom' }, { left: 600, width: 392 }],
	] as const)('once it stands there it stays %s', (_what, at, was, expected) => {
		expect(placeCard({ line: at, viewport, size: grown, vertical: false, was })).toMatchObject(expected);
	});

	it('wider than it is by itself, it grows away from its edge', () => {
		const wide = { width: 700, height: 200 };
		const at = (left: number) => placeCard({ line: line(left, 100), viewport, size: wide, vertical: false });
		expect(at(100)).toMatchObject({ left: 100, width: 700, corner: { x: 'right', y: 'bottom' } });
		expect(at(500)).toMatchObject({ left: 500, width: 492, corner: { x: 'right', y: 'bottom' } });
		expect(at(700)).toMatchObject({ left: 292, width: 700, corner: { x: 'left', y: 'bottom' } });
	});

	it('never covers the line and never leaves the viewport', () => {
		const box = fc
			.record({
				x: fc.integer({ min: 0, max: 900 }),
				y: fc.integer({ min: 0, max: 700 }),
				w: fc.integer({ min: 1, max: 400 }),
				h: fc.integer({ min: 1, max: 60 }),
			})
			.map(({ x, y, w, h }) => line(x, y, w, h));
		fc.assert(
			fc.property(
				box,
				fc.integer({ min: 320, max: 1440 }),
				fc.integer({ min: 300, max: 900 }),
				fc.boolean(),
				(at, width, height, vertical) => {
					fc.pre(at.right <= width && at.bottom <= height);
					const placed = placeCard({ line: at, viewport: { width, height }, size, vertical });
					const right = placed.left + placed.width;
					const bottom = placed.top + placed.height;
					const apart = placed.top >= at.bottom || bottom <= at.top || placed.left >= at.right || right <= at.left;
					expect(apart || placed.width === 0 || placed.height === 0).toBe(true);
					if (placed.width > 0 && placed.height > 0) {
						expect(Math.min(placed.left, placed.top)).toBeGreaterThanOrEqual(0);
						expect(right).toBeLessThanOrEqual(width);
						expect(bottom).toBeLessThanOrEqual(height);
					}
				},
			),
		);
	});
});

it.each([
	['where it is put', { x: 300, y: 200 }, { left: 300, top: 200, width: 360, height: 300 }],
	['within the edges', { x: -40, y: -40 }, { left: 8, top: 8, width: 360, height: 300 }],
	['not beyond the far side', { x: 2_000, y: 200 }, { left: 632, top: 200, width: 360, height: 300 }],
	['low down as high as there is room', { x: 300, y: 600 }, { left: 300, top: 600, width: 360, height: 192 }],
	['lowest so that it can be read', { x: 300, y: 2_000 }, { left: 300, top: 632, width: 360, height: 160 }],
])('a card that is moved stands %s', (_what, at, expected) => {
	expect(placeMoved({ at, viewport, size })).toMatchObject(expected);
});
