import { LiveIndex } from './live-index';
import { storedRecords } from './stored-records';

/** The search of this context; the background has the one that answers, and lets it follow the feed. */
export const searchIndex = new LiveIndex(storedRecords);
