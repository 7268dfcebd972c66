// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { click, onStage, type } from '../../tests/stage';
import { DRAFTS } from '../gallery/fixtures/drafts';
import { NOTE } from '../gallery/fixtures/notes';
import { NoteDraft } from '../note-draft';
import { NoteEditor } from './NoteEditor';

/** Nothing is ever answered. */
const never = () => new Promise<never>(() => {});
const store = { save: never, remove: never, restore: never, explain: () => 'unexpected' as const };

it('what was typed comes back where another text was kept by mistake', () => {
	const { term } = NOTE;
	const draft = new NoteDraft(store, { term, note: NOTE, signal: new AbortController().signal });
	const { find, button } = onStage(<NoteEditor draft={draft} />);
	const field = find<HTMLTextAreaElement>('textarea');
	type(field, '这里写的');
	draft.receive({ ...NOTE, text: '别处写的', revision: NOTE.revision + 1 });
	type(field, '这里写的');
	click(button('Keep the other'));
	expect(draft.text).toBe('别处写的');
	click(button('Undo'));
	expect([draft.text, find('.undo-bar')]).toEqual(['这里写的', null]);
});

it.each([
	['stored', null],
	['tooLong', 'The text is too long or not valid.'],
] as const)(
	'the field of a note that is %s is described by why it could not be saved, and by nothing else',
	(state, why) => {
		const { find, stage } = onStage(<NoteEditor draft={DRAFTS[state]} />);
		const id = find('textarea').getAttribute('aria-describedby');
		expect(id && stage.querySelector(`[id="${id}"]`)?.textContent).toBe(why);
	},
);

it.each([
	['unsaved', 'off'],
	['saving', 'off'],
	['stored', 'off'],
	['tooLong', 'polite'],
	['binned', 'polite'],
] as const)('of a note that is %s, a screen reader is told: %s', (state, live) => {
	const { find } = onStage(<NoteEditor draft={DRAFTS[state]} />);
	expect(find('.note-status').getAttribute('aria-live')).toBe(live);
});
