import { describe, expect, it } from 'vitest';
import { formatDate, formatMoment } from './format-date';

describe('formatDate', () => {
	it.each([
		['2024', 'en', '2024'],
		['2024-03', 'en', 'March 2024'],
		['2024-03-05', 'en', 'March 5, 2024'],
		['2024', 'zh-Hans', '2024年'],
		['2024-03', 'zh-Hans', '2024年3月'],
		['2024-03-05', 'zh-Hant', '2024年3月5日'],
		['early 2024', 'en', 'early 2024'],
	])('%s in %s', (iso, language, text) => expect(formatDate(iso, language)).toBe(text));
});

describe('formatMoment', () => {
	const noon = new Date(2024, 2, 5, 12, 0).getTime();
	const afternoon = new Date(2024, 2, 5, 15, 4).getTime();
	it.each([
		['zh-Hans', '15:04'],
		['zh-Hant', '下午3:04'],
		['en', '3:04 PM'],
	])('is a time today: %s', (language, text) => {
		expect(formatMoment(afternoon, language, afternoon + 1).replaceAll('\u202f', ' ')).toBe(text);
	});
	it('is a day otherwise', () => expect(formatMoment(noon, 'en', noon + 86_400_000)).toBe('Mar 5, 2024'));
});
