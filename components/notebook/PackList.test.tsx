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

it('asks before a pack is removed; Escape is no, and then it is told that it goes', () => {
	const onRemove = vi.fn();
	const list = { packs: [pack], packsOff: [], onSwitch: nothing, onRemove };
	const { find, show } = onStage(<PackList {...list} />);
	click(find('.pack > .button'));
	press(find('.question .button'), 'Escape');
	expect(find('.question')).toBeNull();
	click(find('.pack > .button'));
	click(find('.question .primary'));
	expect(onRemove).toHaveBeenCalledExactlyOnceWith(pack);
	show(<PackList {...list} removing={pack.id} />);
	expect(find('[role=status]').textContent).toBe('Removing “Banking glossary”…');
	expect(find('.question, .button')).toBeNull();
});
