import type { Fault, LoadedPack } from '../load';
import { checkCopied } from './copied';
import { checkFigures, checkLocators } from './evidence';
import { checkLabels, checkRecognition } from './labels';
import { checkLacking } from './lacking';
import { checkLanguages, checkLengths, checkPinyin, checkScripts } from './language';
import { checkOfficial } from './official';
import { checkRelations, checkTelling } from './relations';
import { checkRendered } from './rendered';
import type { Checked, Rule } from './rule';
import { checkCollocations, checkEnumerated, checkListed, checkRenderedFigures, checkScope } from './scope';
import { checkClashes, checkCountedParts, checkMembers, checkSorts } from './sorts';
import { checkSources } from './sources';
import { checkLeaning, checkParty, checkQuotes, checkSpelling } from './style';
import { checkAging, checkDated, checkDates, checkTargets, checkYears } from './time';

/** All that a glossary must keep to, besides its schema. */
export const RULES: Rule[] = [
	checkSources,
	checkLabels,
	checkRecognition,
	checkRelations,
	checkPinyin,
	checkScripts,
	checkLanguages,
	checkLengths,
	checkLocators,
	checkFigures,
	checkCopied,
	checkOfficial,
	checkRendered,
	checkScope,
	checkLacking,
	checkEnumerated,
	checkListed,
	checkRenderedFigures,
	checkCollocations,
	checkDates,
	checkDated,
	checkYears,
	checkAging,
	checkTargets,
	checkTelling,
	checkSorts,
	checkClashes,
	checkMembers,
	checkCountedParts,
	checkSpelling,
	checkQuotes,
	checkLeaning,
	checkParty,
];

/** Everything that is wrong with some packs, by file and line. */
export function checkGlossary(packs: LoadedPack[], texts: Pick<Checked, 'seeds' | 'parallels'>): Fault[] {
	const written = packs.flatMap((pack) => pack.written);
	const sources = packs.flatMap((pack) => pack.sources);
	const faults = [
		...packs.flatMap((pack) => pack.faults),
		...RULES.flatMap((rule) => rule({ packs, written, sources, ...texts })),
	];
	return faults.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
