import type { CompiledTerm } from '../../model/pack';
import { kindTable } from '../lexicon/characters';
import type { Tables } from '../lexicon/label-key';
import { type Lexicon, openWhole } from '../lexicon/lexicon';
import type { LexiconData, LexiconHead } from '../lexicon/lexicon-data';
import { unpackFold } from '../lexicon/packed-tables';
import { compileAtOnce, type TermLabels } from './compile-labels';

/** The tables that labels must be compiled with to be found by a lexicon: as they were before any label was flagged in them. */
export function tablesOf({ folds }: Pick<LexiconHead, 'folds'>): Tables {
	return { kinds: kindTable(), fold: unpackFold(folds) };
}

/** What is compiled of one of the reader's own terms. */
export function ownTermLabels({ id, labels }: { id: string; labels: string[] }): TermLabels {
	return { id, pack: 0, level: 'core', topic: null, labels: labels.map((label) => ({ label, preferred: false })) };
}

/** What is compiled of a term of an imported pack: all its labels. */
export function packTermLabels(
	term: Pick<CompiledTerm, 'id' | 'prefLabel' | 'altLabel' | 'hiddenLabel' | 'level' | 'topic'>,
): TermLabels {
	const { id, prefLabel, altLabel = {}, hiddenLabel = {}, level = 'core', topic } = term;
	const preferred = [prefLabel.zh, prefLabel.en];
	const others = [altLabel, hiddenLabel].flatMap((labels) => Object.values(labels).flat());
	const labels = [...new Set([...preferred, ...others])];
	return {
		id,
		pack: 0,
		level,
		topic,
		labels: labels.map((label) => ({ label, preferred: preferred.includes(label) })),
	};
}

/** Opens a lexicon with labels of the reader's own, compiled on the spot: for tests and benchmarks. */
export function openWithOwn(data: LexiconData, own: { id: string; labels: string[] }[]): Lexicon {
	const compiled = compileAtOnce(own.map(ownTermLabels), {
		id: 'own',
		version: '1',
		packs: ['own'],
		count: own.length,
		tables: tablesOf(data),
	});
	return openWhole(data, { added: [compiled] });
}
