import { describe, expect, it } from 'vitest';
import { sentenceAt } from './sentence';

const cases: [text: string, term: string, sentence: string][] = [
	['前一句。发展新质生产力很重要！后一句。', '新质生产力', '发展新质生产力很重要！'],
	['他说：“要发展新质生产力。”随后离开。', '新质生产力', '他说：“要发展新质生产力。”'],
	['发展\n  新质生产力', '新质生产力', '新质生产力'],
	['GDP grew 5.2%. New quality productive forces matter. End.', 'productive', 'New quality productive forces matter.'],
	['新质生产力', '新质生产力', '新质生产力'],
];

describe('sentenceAt', () => {
	it.each(cases)('%s', (text, term, sentence) => {
		const start = text.indexOf(term);
		expect(sentenceAt(text, start, start + term.length)).toBe(sentence);
	});

	it('is cut where a text has no end of sentence', () => {
		const text = '字'.repeat(10_000);
		expect(sentenceAt(text, 5_000, 5_002).length).toBeLessThan(700);
	});
});
