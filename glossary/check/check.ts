import type { Fault, LoadedPack } from '../load';
import { checkCopied } from './copied';
import { checkFigures, checkLocators } from './evidence';
import { checkLabels, checkRecognition } from './labels';
import { checkLanguages, checkLengths, checkPinyin, checkScripts } from './language';
import { checkRelations } from './relations';
import type { Rule } from './rule';
import type { Seeds } from './seeds';
import { checkSources } from './sources';

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
];

/** Everything that is wrong with some packs, by file and line. */
export function checkGlossary(packs: LoadedPack[], seeds: Seeds | undefined): Fault[] {
	const written = packs.flatMap((pack) => pack.written);
	const sources = packs.flatMap((pack) => pack.sources);
	const faults = [
		...packs.flatMap((pack) => pack.faults),
		...RULES.flatMap((rule) => rule({ packs, written, sources, seeds })),
	];
	return faults.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
