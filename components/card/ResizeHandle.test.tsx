// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { click, onStage, press } from '../../tests/stage';
import { ResizeHandle } from './ResizeHandle';

const SIZE = { width: 400, height: 300 };

it.each([
	['right', 'bottom', 'ArrowRight', { width: 432, height: 300 }],
	['right', 'bottom', 'ArrowUp', { width: 400, height: 268 }],
	['left', 'bottom', 'ArrowRight', { width: 368, height: 300 }],
	['right', 'top', 'ArrowUp', { width: 400, height: 332 }],
	['left', 'top', 'ArrowLeft', { width: 432, height: 300 }],
] as const)('the %s %s corner goes where the arrow points: %s', (x, y, key, expected) => {
	const onResize = vi.fn();
	const { find } = onStage(<ResizeHandle corner={{ x, y }} size={SIZE} onResize={onResize} />);
	press(find('.resize'), key);
	expect(onResize).toHaveBeenCalledExactlyOnceWith(expected);
});

it('gets no smaller than can be used', () => {
	const onResize = vi.fn();
	const least = { width: 345, height: 120 };
	const { find } = onStage(<ResizeHandle corner={{ x: 'right', y: 'bottom' }} size={least} onResize={onResize} />);
	press(find('.resize'), 'ArrowLeft');
	press(find('.resize'), 'ArrowUp');
	expect(onResize.mock.calls).toEqual([[least], [least]]);
});

it('a click makes the card larger, and another as large as it is by itself', () => {
	const onResize = vi.fn();
	const corner = { x: 'right', y: 'bottom' } as const;
	const { find, show } = onStage(<ResizeHandle corner={corner} size={null} onResize={onResize} />);
	click(find('.resize'));
	expect(onResize.mock.lastCall?.[0].height).toBeGreaterThan(innerHeight);
	show(<ResizeHandle corner={corner} size={SIZE} onResize={onResize} />);
	click(find('.resize'));
	expect(onResize).toHaveBeenLastCalledWith(null);
});
