// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { Occurrence } from '../../matching/occurrence';
import type { Block } from './block';
import { Finding } from './finding';

const occurrence = (start: number): Occurrence => ({
	start,
	end: start + 2,
	label: '',
	terms: ['term'],
	why: { start: 'rule', end: 'rule' },
	nested: [],
});
const block = { container: document.createElement('p') } as unknown as Block;

it.each([
	['nothing yet', [], [4], [4], [null]],
	['before, between and behind', [2, 6], [0, 4, 8], [0, 2, 4, 6, 8], [null, 2, null, 6, null]],
	['none more', [2], [], [2], [2]],
] as [string, number[], number[], number[], (number | null)[]][])(
	'what the segmenter found right goes among what there is, whose ranges stay: %s',
	(_what, known, more, starts, ranges) => {
		const finding = new Finding(block, null);
		finding.add(known.map(occurrence));
		const made = known.map((start) => Object.assign(document.createRange(), { about: start }));
		finding.ranges = made;
		finding.add(more.map(occurrence));
		expect(finding.occurrences.map(({ start }) => start)).toEqual(starts);
		expect(finding.ranges.map((range) => range && (range as (typeof made)[number]).about)).toEqual(ranges);
		expect(finding.takeRanges()).toEqual(made);
	},
);
