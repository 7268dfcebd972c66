/** Held by whoever imports, for as long as that goes on: where nobody holds it, a pack that is still installing is a ruin. */
export const IMPORT_LOCK = 'zhudu-import';
