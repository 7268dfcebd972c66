// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { click, onStage, type } from '../../tests/stage';
import { DRAFTS } from '../gallery/fixtures/drafts';
import { PLAIN } from '../gallery/fixtures/entries';
import { GLANCE } from '../gallery/fixtures/glance';
import { nothing } from '../gallery/states';
import { Glance } from './Glance';
import { NotHereMenu } from './NotHereMenu';

describe('the note', () => {
	it.each([
		['where there is none, is opened by its button', 'empty', '.action.note', false],
		['where there is one, begins under the meaning', 'stored', '.note-lines', false],
		['that is not saved yet, is open at once', 'unsaved', null, true],
		['that could not be saved, is open at once', 'tooLong', null, true],
		['of two texts, is open at once', 'conflict', null, true],
	] as const)('%s', (_what, draft, opener, isOpen) => {
		const { find } = onStage(<Glance {...GLANCE} entry={PLAIN} draft={DRAFTS[draft]} />);
		expect(find('textarea') !== null).toBe(isOpen);
		if (opener) click(find(opener));
		expect(find('textarea')).not.toBeNull();
		if (opener) expect(document.activeElement).toBe(find('textarea'));
	});

	it('stays open while its text is not saved, and its button leads back into it', () => {
		const { find } = onStage(<Glance {...GLANCE} entry={PLAIN} draft={DRAFTS.unsaved} />);
		type(find<HTMLTextAreaElement>('textarea'), '写着');
		click(find('.action.note'));
		expect(document.activeElement).toBe(find('textarea'));
	});
});

it('its mark can be refused only where it was met', () => {
	const menu = <NotHereMenu host="news.cn" done={null} failed={false} onRefuse={nothing} onUndo={nothing} />;
	const { find, show } = onStage(<Glance {...GLANCE} entry={PLAIN} draft={DRAFTS.empty} refusal={menu} />);
	expect(find('.not-here')).toBeNull();
	click(find('.action.notHere'));
	expect(find('.not-here')).not.toBeNull();
	show(<Glance {...GLANCE} entry={PLAIN} draft={DRAFTS.empty} />);
	expect(find('.action.notHere')).toBeNull();
});
