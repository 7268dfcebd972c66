// @vitest-environment happy-dom
import { describe, expect, it, onTestFinished } from 'vitest';
import { onStage } from '../tests/stage';
import { nothing } from './gallery/states';
import { keepFocus } from './keep-focus';
import { UndoBar } from './Status';

const row = (id: string) => (
	<li key={id}>
		<a href={`#${id}`}>{id}</a> <button type="button">delete {id}</button>
	</li>
);
const list = (ids: string[]) => (
	<>
		<button type="button">add</button>
		<ul>{ids.map(row)}</ul>
	</>
);

function begin(ids: string[]) {
	const end = new AbortController();
	onTestFinished(() => end.abort());
	const shown = onStage(list(ids));
	keepFocus(document.body, end.signal);
	return shown;
}

/** The observer of changes is called after what runs now. */
const changed = () => new Promise((done) => setTimeout(done));

describe('where the control that has the focus is taken away', () => {
	it.each([
		[['a', 'b', 'c'], 'b', 'c'],
		[['a', 'b', 'c'], 'c', 'delete b'],
		[['a'], 'a', 'add'],
	])('of %j, %s: “%s” has it', async (ids, gone, next) => {
		const { show, button } = begin(ids);
		button(`delete ${gone}`).focus();
		show(list(ids.filter((id) => id !== gone)));
		await changed();
		expect(document.activeElement?.textContent).toBe(next);
	});

	it('nothing happens if something else has it by then', async () => {
		const { show, button } = begin(['a', 'b']);
		button('delete a').focus();
		button('add').focus();
		show(list(['b']));
		await changed();
		expect(document.activeElement).toBe(button('add'));
	});

	it('nothing happens if the reader had left it', async () => {
		const { show, button } = begin(['a', 'b']);
		button('delete a').focus();
		button('delete a').blur();
		await changed();
		show(list(['b']));
		await changed();
		expect(document.activeElement).toBe(document.body);
	});
});

it('what can be taken back has the focus', () => {
	const { button } = onStage(<UndoBar onUndo={nothing}>gone</UndoBar>);
	expect(document.activeElement).toBe(button('Undo'));
});
