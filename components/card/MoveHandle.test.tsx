// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { click, onStage, press } from '../../tests/stage';
import { MoveHandle } from './MoveHandle';

const handle = () => {
	const onMove = vi.fn();
	const { find } = onStage(<MoveHandle onMove={onMove} />);
	return { onMove, button: find<HTMLButtonElement>('.move') };
};

it.each([
	['ArrowLeft', { x: -32, y: 0 }],
	['ArrowDown', { x: 0, y: 32 }],
] as const)('%s moves by a step', (key, by) => {
	const { onMove, button } = handle();
	press(button, key);
	expect(onMove).toHaveBeenCalledExactlyOnceWith(by);
});

it('a click moves across the window, a drag as far as the pointer goes, and its end is no click', () => {
	const { onMove, button } = handle();
	click(button);
	expect(onMove).toHaveBeenLastCalledWith('across');
	button.setPointerCapture = () => {};
	const point = (type: string, screenX: number, screenY: number) =>
		act(() => void button.dispatchEvent(new MouseEvent(type, { screenX, screenY, bubbles: true })));
	point('pointerdown', 10, 10);
	point('pointermove', 11, 10);
	point('pointermove', 40, 5);
	point('pointermove', 50, 5);
	point('lostpointercapture', 50, 5);
	click(button);
	expect(onMove.mock.calls.slice(1)).toEqual([[{ x: 30, y: -5 }], [{ x: 10, y: 0 }]]);
});
