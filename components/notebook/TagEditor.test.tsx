// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { expect, it, vi } from 'vitest';
import { click, onStage, press, type } from '../../tests/stage';
import { TagEditor } from './TagEditor';

function Editor({ first, onTags }: { first: string[]; onTags: (tags: string[]) => void }) {
	const [tags, setTags] = useState(first);
	const change = (next: string[]) => {
		setTags(next);
		onTags(next);
	};
	return <TagEditor tags={tags} known={[]} onTags={change} />;
}

it('a tag that was removed is put back where it was', () => {
	const onTags = vi.fn();
	const { find, stage } = onStage(<Editor first={['甲', '乙', '丙']} onTags={onTags} />);
	click(stage.querySelectorAll<HTMLElement>('.chip')[1]!);
	expect(onTags).toHaveBeenLastCalledWith(['甲', '丙']);
	click(find('.undo-bar .button'));
	expect(onTags).toHaveBeenLastCalledWith(['甲', '乙', '丙']);
	expect(find('.undo-bar')).toBeNull();
});

it.each([
	['Enter', ['甲', '乙']],
	['Escape', ['甲', '乙']],
])('what is typed is a tag with %s', (key, expected) => {
	const onTags = vi.fn();
	const { find } = onStage(<Editor first={['甲']} onTags={onTags} />);
	type(find('input'), '乙');
	press(find('input'), key);
	expect(onTags).toHaveBeenLastCalledWith(expected);
});

it('of more tags than a note can have it is said so, and no more are taken', () => {
	const onTags = vi.fn();
	const some = (count: number) => Array.from({ length: count }, (_, at) => `标签${at}`);
	const { find } = onStage(<Editor first={some(18)} onTags={onTags} />);
	expect(find('[role=status]')?.textContent).toBe('');
	type(find('input'), `${some(40).join('、')}、`);
	expect(onTags).toHaveBeenLastCalledWith(some(20));
	expect(find('[role=status]')?.textContent).toBe('A note has 20 tags at most.');
	expect((find('input') as HTMLInputElement).readOnly).toBe(true);
});
