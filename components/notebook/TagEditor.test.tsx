// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { expect, it, vi } from 'vitest';
import { click, onStage } from '../../tests/stage';
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
