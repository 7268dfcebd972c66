import * as OpenCC from 'opencc-js';

const toSimplified = OpenCC.Converter({ from: 't', to: 'cn' });

/** Makes labels comparable: Simplified, lower case, hyphens and blanks alike, straight quotes. */
export function fold(label: string): string {
	return toSimplified(label.normalize('NFKC'))
		.toLowerCase()
		.replace(/[\s\-–—]+/gu, ' ')
		.replace(/[’‘]/gu, "'")
		.replace(/[“”]/gu, '"');
}
