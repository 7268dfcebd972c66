import { SOURCES } from '../gallery/fixtures/entries';
import type { States } from '../gallery/states';
import { SourceName, SourceTitle } from './SourceName';

export const states: States = {
	'a document, in passing': <SourceName source={SOURCES['gwr-2026']} />,
	'a document, in full': <SourceTitle source={SOURCES['gwr-2026']} />,
	'an article, in passing': <SourceName source={SOURCES['000-1']} />,
	'an article, in full': <SourceTitle source={SOURCES['000-1']} />,
};
