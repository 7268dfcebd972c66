import type { NoteStore } from '../components/draft-state';
import { call } from '../messages/call';
import { explain } from './explain';

/** Notes by way of the background. */
export const noteStore: NoteStore = {
	save: (request) => call('note.save', request),
	remove: (term) => call('note.delete', { term }),
	restore: (term) => call('note.restore', { term }),
	explain,
};
