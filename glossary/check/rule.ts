import type { Source } from '../../model/source';
import type { Fault, LoadedPack, WrittenTerm } from '../load';
import type { Parallels } from './parallels';
import type { Seeds } from './seeds';

/** What a rule looks at; without the texts that were read, the rules that need them have nothing to say. */
export interface Checked {
	packs: LoadedPack[];
	/** The terms of all packs. */
	written: WrittenTerm[];
	/** The sources of all packs. */
	sources: Source[];
	seeds: Seeds | undefined;
	/** Documents with their official English. */
	parallels: Parallels | undefined;
}

/** Finds what is wrong in one respect. */
export type Rule = (glossary: Checked) => Fault[];

/** A fault in a part of a term, named as in `evidence.0.locator`. */
export function faultIn(written: WrittenTerm, path: string, message: string): Fault {
	return { file: written.file, line: written.lineOf(path), message: `${written.term.id}: ${message}` };
}

/** A text in a term, and the path to it. */
export interface Part {
	path: string;
	text: string;
}

/** All labels of a term with their paths; `language` is that of the label. */
export function labelsOf({ term }: WrittenTerm): (Part & { language: 'zh-Hans' | 'zh-Hant' | 'en' })[] {
	const { prefLabel, altLabel = {}, hiddenLabel = {} } = term;
	const others = { altLabel, hiddenLabel };
	return [
		{ path: 'prefLabel.zh', text: prefLabel.zh, language: 'zh-Hans' },
		{ path: 'prefLabel.en', text: prefLabel.en, language: 'en' },
		...(['altLabel', 'hiddenLabel'] as const).flatMap((kind) =>
			(['zh-Hans', 'zh-Hant', 'en'] as const).flatMap((language) =>
				(others[kind][language] ?? []).map((text, index) => ({ path: `${kind}.${language}.${index}`, text, language })),
			),
		),
	];
}

/** All prose of a term, in our own words, by language. */
export function proseOf({ term }: WrittenTerm): Record<'zh' | 'en', Part[]> {
	const bilingual = [
		{ path: 'definition', text: term.definition },
		...term.evidence.flatMap(({ says, note }, index) => [
			{ path: `evidence.${index}.says`, text: says },
			...(note ? [{ path: `evidence.${index}.note`, text: note }] : []),
		]),
		...(term.contrasts ?? []).map(({ says }, index) => ({ path: `contrasts.${index}.says`, text: says })),
		...(term.timeline ?? []).map(({ says }, index) => ({ path: `timeline.${index}.says`, text: says })),
	];
	const inLanguage = (language: 'zh' | 'en') =>
		bilingual.map(({ path, text }) => ({ path: `${path}.${language}`, text: text[language] }));
	return { zh: inLanguage('zh'), en: inLanguage('en') };
}

/** Length in characters as a reader counts them, not in UTF-16 units. */
export function countCharacters(text: string): number {
	return [...text].length;
}
