import { describe, expect, it } from 'vitest';
import { inScript } from './in-script';

const entry = {
	term: { prefLabel: { zh: '创新', en: 'innovation', hant: '創新' } },
	list: [{ zh: '中', en: 'a' }],
	note: null,
};

describe('inScript', () => {
	it.each([
		['Simplified', false, '创新'],
		['Traditional', true, '創新'],
	])('%s', (_what, traditional, zh) => {
		expect(inScript(entry, traditional)).toEqual({
			term: { prefLabel: { zh, en: 'innovation' } },
			list: [{ zh: '中', en: 'a' }],
			note: null,
		});
	});

	it('what a search matched', () => {
		const match = { field: 'label', text: '创新', hant: '創新', start: 0, end: 1 };
		expect(inScript([{ match }], true)).toEqual([{ match: { field: 'label', text: '創新', start: 0, end: 1 } }]);
	});
});
