import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkToPassage } from './text-fragment';

const PAGE = 'https://news.example/a?b=c';
const LONG =
	'会议指出，要因地制宜发展新质生产力，推动科技创新和产业创新深度融合，加快建设以实体经济为支撑的现代化产业体系，不断塑造发展新动能新优势。';

const cases: [what: string, url: string, passage: string, link: string][] = [
	['a passage', PAGE, 'low altitude', `${PAGE}#:~:text=low%20altitude`],
	['Chinese', PAGE, '低空', `${PAGE}#:~:text=%E4%BD%8E%E7%A9%BA`],
	['signs that part a directive', PAGE, 'a-b, c & d', `${PAGE}#:~:text=a%2Db%2C%20c%20%26%20d`],
	['signs that part an address', PAGE, '100% #1?', `${PAGE}#:~:text=100%25%20%231%3F`],
	['white space', PAGE, ' a\n\tb ', `${PAGE}#:~:text=a%20b`],
	['half a sign', PAGE, 'a\ud842', `${PAGE}#:~:text=a%EF%BF%BD`],
	['nothing', PAGE, ' \n', PAGE],
	['an address with a fragment', `${PAGE}#part`, 'a', `${PAGE}#part:~:text=a`],
	['an address with a passage', `${PAGE}#part:~:text=b`, 'a', `${PAGE}#part:~:text=a`],
	['a file', 'file:///a.html', 'a', 'file:///a.html'],
];

describe('linkToPassage', () => {
	it.each(cases)('%s', (_, url, passage, link) => expect(linkToPassage(url, passage)).toBe(link));

	it('names a long passage by its first and last words', () => {
		const [start = '', end = ''] = linkToPassage(PAGE, LONG).split('text=')[1]!.split(',').map(decodeURIComponent);
		expect([LONG.startsWith(start), LONG.endsWith(end)]).toEqual([true, true]);
		expect(start.length + end.length).toBeLessThan(LONG.length / 1.5);
		expect([start.length, end.length].every((length) => length >= 16)).toBe(true);
	});

	it('is an address with at most two parts, whatever the passage', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (passage) => {
				const link = new URL(linkToPassage(PAGE, passage));
				const text = link.hash.slice('#:~:text='.length);
				const [start = '', end, ...more] = text.split(',').map(decodeURIComponent);
				const words = passage.toWellFormed().replace(/\s+/gu, ' ').trim();
				expect(more).toEqual([]);
				if (end === undefined) expect(start).toBe(words);
				else expect(words.startsWith(start) && words.endsWith(end)).toBe(true);
			}),
		);
	});
});
