// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { NOTE } from '../components/gallery/fixtures/notes';
import { NoteDrafts } from '../components/note-drafts';
import { useEntry } from './use-entry';

const replies: Record<string, unknown> = {
	'terms.get': [],
	'note.get': NOTE,
	'terms.labels': [{ id: NOTE.term, label: { zh: '低空经济' } }],
};
vi.mock('../messages/call', () => ({ ask: (name: string) => Promise.resolve(replies[name]) }));
vi.mock('../messages/changed', () => ({ onChanged: () => {} }));
vi.mock('./use-left-draft', () => ({ useLeftDraft: () => {} }));

it('a note on a term that is in no pack any more is what its draft begins with, and its name is told where it is known', async () => {
	const drafts = new NoteDrafts({} as never, AbortSignal.abort());
	let text: string | undefined;
	let label: string | undefined;
	const View = () => {
		const { draft, name } = useEntry(NOTE.term, { drafts });
		[text, label] = [draft?.text, name?.zh];
		return null;
	};
	await act(async () => {
		render(<View />, document.createElement('div'));
		await new Promise((resolve) => setTimeout(resolve));
	});
	expect([text, label]).toEqual([NOTE.text, '低空经济']);
});
