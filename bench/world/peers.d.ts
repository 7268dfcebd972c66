/** The peers come without types; what the benchmark uses of them. */
declare module 'mark.js' {
	export default class Mark {
		constructor(root: Element);
		mark(words: string[], options: { separateWordSearch: boolean; done: (count: number) => void }): void;
		markRegExp(pattern: RegExp, options: { done: (count: number) => void }): void;
	}
}

declare module 'findandreplacedomtext' {
	export default function findAndReplaceDOMText(
		root: Element,
		options: { find: RegExp; wrap: string; preset: string },
	): void;
}
