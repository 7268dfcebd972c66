declare module 'virtual:lexicon' {
	import type { LexiconData } from './compile-lexicon';

	const lexicon: LexiconData;
	export default lexicon;
}
