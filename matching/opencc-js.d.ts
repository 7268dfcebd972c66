declare module 'opencc-js/dict/TSCharacters' {
	/** Pairs separated by `|`: a Traditional character, a blank, its Simplified ones with blanks between. */
	const pairs: string;
	export default pairs;
}
