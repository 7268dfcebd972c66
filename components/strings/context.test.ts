import { describe, expect, it } from 'vitest';
import { INVERSE } from '../../model/relation';
import { TOPICS } from '../../model/term';
import { chooseStrings } from './context';
import { languageOf } from './language';

describe('languageOf', () => {
	it.each([
		['zh', 'zh-Hans'],
		['zh-CN', 'zh-Hans'],
		['zh-SG', 'zh-Hans'],
		['zh_CN', 'zh-Hans'],
		['zh-Hans-HK', 'zh-Hans'],
		['zh-TW', 'zh-Hant'],
		['zh-HK', 'zh-Hant'],
		['zh-MO', 'zh-Hant'],
		['zh-Hant', 'zh-Hant'],
		['zh-Hant-CN', 'zh-Hant'],
		['en-GB', 'en'],
		['de', 'en'],
	] as const)('%s → %s', (tag, language) => expect(languageOf(tag)).toBe(language));
});

describe.each(['en', 'zh-Hans', 'zh-Hant'] as const)('strings in %s', (language) => {
	const strings = chooseStrings(language, 'de');
	it('are in that language', () => expect(strings.code).toBe(language));
	it('name every topic and relation', () => {
		expect(Object.keys(strings.topic)).toEqual(expect.arrayContaining([...TOPICS]));
		expect(Object.keys(strings.relation)).toEqual(expect.arrayContaining(Object.keys(INVERSE)));
	});
	it('leave nothing empty', () => {
		const texts = (value: unknown): unknown[] =>
			typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [value];
		expect(texts(strings)).not.toContain('');
	});
});

it.each([
	[0, '0 terms'],
	[1, '1 term'],
	[999, '999 terms'],
	[1_000, '1,000 terms'],
	[1_234_567, '1,234,567 terms'],
])('%i is read as “%s”', (count, text) => expect(chooseStrings('en', 'de').notebook.count(count)).toBe(text));

it.each(['zh-Hans', 'zh-Hant'] as const)('a title within a title has single marks in %s', (language) =>
	expect(chooseStrings(language, 'en').common.title('《新闻》第一期')).toBe('《〈新闻〉第一期》'),
);
