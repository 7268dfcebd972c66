import { SOURCES } from '../gallery/fixtures/entries';
import type { States } from '../gallery/states';
import { Standing } from './Standing';

export const states: States = {
	official: <Standing standing={{ by: 'document', document: SOURCES['gwr-2026'] }} />,
	ours: <Standing standing={{ by: 'us' }} />,
};
