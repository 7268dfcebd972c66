// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { PackSummary } from '../../messages/protocol';
import { click, onStage, press } from '../../tests/stage';
import { nothing } from '../gallery/states';
import { PackList } from './PackList';

const title = { zh: '银行词汇', en: 'Banking glossary' };
const pack: PackSummary = {
	id: 'imported:a',
	origin: 'imported',
	title,
	badge: title,
	description: { zh: '', en: '' },
	size: 100_000,
	position: 0,
	state: 'ready',
};

const LIST = {
	packs: [pack],
	packsOff: [],
	onSwitch: nothing,
	onRemove: nothing,
	onPutBack: nothing,
	onErase: nothing,
};

it('asks before a pack is removed; Escape is no, and then it is told that it goes', () => {
	const onRemove = vi.fn();
	const list = { ...LIST, onRemove };
	const { find, show } = onStage(<PackList {...list} />);
	click(find('.pack > .button'));
	press(find('.question .button'), 'Escape');
	expect(find('.question')).toBeNull();
	click(find('.pack > .button'));
	click(find('.question .primary'));
	expect(onRemove).toHaveBeenCalledExactlyOnceWith(pack);
	// Put back, it is not asked about again.
	expect(find('.question')).toBeNull();
	show(<PackList {...list} removing={pack.id} />);
	expect(find('[role=status]').textContent).toBe('Removing “Banking glossary”…');
	expect(find('.question, .button')).toBeNull();
});

it('one in the bin is put back at once, and deleted for good once that is confirmed', () => {
	const [onPutBack, onErase] = [vi.fn(), vi.fn()];
	const removed: PackSummary = { ...pack, state: 'removed' };
	const { stage, find } = onStage(<PackList {...LIST} packs={[removed]} onPutBack={onPutBack} onErase={onErase} />);
	const [back, erase] = stage.querySelectorAll<HTMLElement>('.button');
	click(back!);
	expect(onPutBack).toHaveBeenCalledExactlyOnceWith(removed);
	click(erase!);
	expect(onErase).not.toHaveBeenCalled();
	click(find('.danger'));
	expect(onErase).toHaveBeenCalledExactlyOnceWith(removed);
});
