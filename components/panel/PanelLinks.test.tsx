// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { click, onStage } from '../../tests/stage';
import { PanelLinks } from './PanelLinks';

it('the side panel is offered where the browser has one', () => {
	const open = vi.fn();
	const { show, stage } = onStage(<PanelLinks onSidePanel={null} />);
	expect(stage.querySelectorAll('button')).toHaveLength(0);
	show(<PanelLinks onSidePanel={open} />);
	click(stage.querySelector('button')!);
	expect(open).toHaveBeenCalledOnce();
});
