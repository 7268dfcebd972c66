// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { NOTE } from '../components/gallery/fixtures/notes';
import { NoteDrafts } from '../components/note-drafts';
import { useEntry } from './use-entry';

const replies: Record<string, unknown> = { 'terms.get': [], 'note.get': NOTE };
vi.mock('../messages/call', () => ({ ask: (name: string) => Promise.resolve(replies[name]) }));
vi.mock('../messages/changed', () => ({ onChanged: () => {} }));
vi.mock('./use-left-draft', () => ({ useLeftDraft: () => {} }));

it('a note on a term that is in no pack any more is what its draft begins with', async () => {
	const drafts = new NoteDrafts({} as never, AbortSignal.abort());
	let text: string | undefined;
	const View = () => {
		text = useEntry(NOTE.term, { drafts }).draft?.text;
		return null;
	};
	await act(async () => {
		render(<View />, document.createElement('div'));
		await new Promise((resolve) => setTimeout(resolve));
	});
	expect(text).toBe(NOTE.text);
});
