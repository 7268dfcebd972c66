declare module 'opencc-js/dict/TSCharacters' {
	/** Pairs separated by `|`: a Traditional character, a blank, its Simplified ones with blanks between. */
	const pairs: string;
	export default pairs;
}
declare module 'opencc-js/dict/HKVariants' {
	/** Pairs separated by `|`: a Traditional character, a blank, what Hong Kong prints instead. */
	const pairs: string;
	export default pairs;
}
