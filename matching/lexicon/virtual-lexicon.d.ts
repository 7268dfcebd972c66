/** The compiled lexicon of the glossary. */
declare module 'virtual:lexicon' {
	import type { LexiconData } from './lexicon-data';

	const lexicon: LexiconData;
	export default lexicon;
}

/** What tells it from any other. */
declare module 'virtual:lexicon-version' {
	const version: string;
	export default version;
}

/** How its labels begin that have no Han character, packed; see `packBeginnings`. */
declare module 'virtual:first-letters' {
	const beginnings: string;
	export default beginnings;
}
