import { expect, it } from 'vitest';
import type { OwnTerm } from '../../model/own-term';
import { arrangeOwn, type OwnSort } from './own-order';

const own = (label: string, updated: number, more: Partial<OwnTerm> = {}): OwnTerm => ({
	id: `own-${label}`,
	label,
	altLabels: [],
	definition: '',
	created: 1,
	updated,
	...more,
});
const TERMS = [
	own('新三样', 2),
	own('一带一路', 3, { altLabels: ['Belt and Road'] }),
	own('低空经济', 1, { definition: '1000米以下' }),
];

it.each<[query: string, sort: OwnSort, labels: string[]]>([
	['', 'created', ['新三样', '一带一路', '低空经济']],
	['', 'changed', ['一带一路', '新三样', '低空经济']],
	['', 'term', ['低空经济', '新三样', '一带一路']],
	['belt', 'term', ['一带一路']],
	[' 1000米 ', 'term', ['低空经济']],
	['xyz', 'term', []],
])('%j, %s', (query, sort, labels) => {
	expect(arrangeOwn(TERMS, { query, sort }).map(({ label }) => label)).toEqual(labels);
});
