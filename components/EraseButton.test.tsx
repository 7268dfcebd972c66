// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { click, onStage, press } from '../tests/stage';
import { EraseButton } from './EraseButton';

function asked() {
	const onErase = vi.fn();
	const stage = onStage(<EraseButton label="新质生产力" onErase={onErase} />);
	click(stage.find('button'));
	return { onErase, ...stage };
}

it('asks before it deletes, with the focus on the way back', () => {
	const { onErase, button } = asked();
	expect(document.activeElement).toBe(button('Cancel'));
	click(button('Delete for good'));
	expect(onErase).toHaveBeenCalledOnce();
});

it.each<[how: string, (stage: ReturnType<typeof asked>) => void]>([
	['Cancel', ({ button }) => click(button('Cancel'))],
	['Escape', ({ button }) => press(button('Cancel'), 'Escape')],
])('%s is no, and the focus stays', (_how, leave) => {
	const stage = asked();
	leave(stage);
	expect(stage.find('[role=alertdialog]')).toBeNull();
	expect(document.activeElement).toBe(stage.button('Delete for good'));
	expect(stage.onErase).not.toHaveBeenCalled();
});

it('two presses in haste delete nothing: in the place of the first stands the question', () => {
	const { find } = asked();
	expect(find('.erase-question')?.firstElementChild?.localName).toBe('span');
});
