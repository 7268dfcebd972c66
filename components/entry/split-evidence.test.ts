import { expect, it } from 'vitest';
import { splitEvidence } from './split-evidence';

const TELLS = 'Its gist is innovation.';
const ALSO = 'Lists what four provinces plan for it.';
const LISTS = 'Listed among strategic emerging industries.';
const THEY_LIST = 'Beijing’s 2024 report names it first among the engines of the economy.';
const LISTS_AND_TELLS = 'Beijing lists it among future industries; it will build a base of its own.';

it.each<[what: string, evidence: string[], shown: string[], folded: string[]]>([
	['nothing', [], [], []],
	['two', [TELLS, ALSO], [TELLS, ALSO], []],
	['a third is folded', [TELLS, ALSO, LISTS_AND_TELLS], [TELLS, ALSO], [LISTS_AND_TELLS]],
	['one that only lists it stands back', [LISTS, TELLS, THEY_LIST, ALSO], [TELLS, ALSO], [LISTS, THEY_LIST]],
	['no third is brought up for it', [TELLS, LISTS], [TELLS], [LISTS]],
	['all only list it', [LISTS, THEY_LIST], [LISTS], [THEY_LIST]],
	['what tells more than that it is listed', [LISTS, LISTS_AND_TELLS], [LISTS_AND_TELLS], [LISTS]],
])('%s', (_what, evidence, shown, folded) => {
	const shape = (items: { says: { en: string } }[]) => items.map(({ says }) => says.en);
	const split = splitEvidence(evidence.map((en) => ({ says: { zh: en, en } })));
	expect([shape(split.shown), shape(split.folded)]).toEqual([shown, folded]);
});
