import { describe, expect, it } from 'vitest';
import { parseEdges } from './edges';

/** Markup as browsers write it, its text, and where elements begin and end: offset in the text, number of the element. */
const READ: [about: string, html: string, text: string, edges: [offset: number, element: number][]][] = [
	['text alone', '新质生产力', '新质生产力', []],
	[
		'an element within text',
		'发展<b>新质</b>生产力',
		'发展新质生产力',
		[
			[2, 0],
			[4, 0],
		],
	],
	[
		'elements within each other',
		'<a><b>新</b>质</a>',
		'新质',
		[
			[0, 0],
			[0, 1],
			[1, 1],
			[2, 0],
		],
	],
	[
		'elements beside each other',
		'<b>新</b><i>质</i>',
		'新质',
		[
			[0, 0],
			[1, 0],
			[1, 1],
			[2, 1],
		],
	],
	[
		'an element with nothing in it',
		'新<a></a>质',
		'新质',
		[
			[1, 0],
			[1, 0],
		],
	],
	[
		'character references',
		'A&amp;B&nbsp;<b>&lt;C&gt;</b>',
		'A&B\u00a0<C>',
		[
			[4, 0],
			[7, 0],
		],
	],
	[
		'text that looks like a reference',
		'&amp;lt;<b>新</b>',
		'&lt;新',
		[
			[4, 0],
			[5, 0],
		],
	],
	[
		'references and signs in values',
		'<a href="?a=1&amp;b=2" title="a > b">新</a>质',
		'新质',
		[
			[0, 0],
			[1, 0],
		],
	],
	[
		'less-than signs in values',
		'<a title="<b>">新</a>',
		'新',
		[
			[0, 0],
			[1, 0],
		],
	],
	[
		'comments',
		'新<!-- <b>&amp; --><b>质</b>',
		'新质',
		[
			[1, 0],
			[2, 0],
		],
	],
	[
		'characters beyond the BMP',
		'𠮷<b>新</b>',
		'𠮷新',
		[
			[2, 0],
			[3, 0],
		],
	],
];

/** What is not so plain: then the nodes are looked at one by one. */
const REFUSED: [about: string, html: string, length: number][] = [
	['a void element', '新<br>质', 2],
	['an element that closes itself', '<a/>新', 1],
	['text of another length', '<b>新</b>', 2],
	['an end without a beginning', '新</b>', 1],
	['a tag that does not end', '新<b', 1],
	['a value that does not end', '<a title="新>', 0],
	['a comment that does not end', '新<!-- 质', 1],
	['a reference that does not end', 'A&B', 3],
];

describe('parseEdges', () => {
	it.each(READ)('%s', (_, html, text, edges) => {
		expect(parseEdges(html, text.length)).toEqual({
			offsets: edges.map(([offset]) => offset),
			elements: edges.map(([, element]) => element),
		});
	});

	it.each(REFUSED)('not: %s', (_, html, length) => {
		expect(parseEdges(html, length)).toBeNull();
	});
});
