import { createHash } from 'node:crypto';
import type { Term, Topic } from '../../model/term';
import { inflect } from '../../text/inflection';
import { simplify } from '../../text/simplify';
import { foldTable, HAN, KIND, kindTable } from '../lexicon/characters';
import { packDoubts } from '../lexicon/doubt';
import { labelKey, type Tables } from '../lexicon/label-key';
import { FIELD, type LexiconData } from '../lexicon/lexicon-data';
import { packFold, packKinds } from '../lexicon/packed-tables';
import { compileAtOnce, type TermLabels } from './compile-labels';
import { type Dictionary, readDictionary } from './dictionary';
import { findMisreadings } from './nested-readings';
import { commonPairs, doubtfulPairs } from './straddling';
import { VARIANTS } from './variants';
import { BOUND, MEASURES, NEW_LEVELS } from './word-habits';

/** Pairs of characters that make an end doubtful and are kept; each costs about six bits in the lexicon. */
const MOST_DOUBTS = 16_000;
/** Common characters besides those of the labels, whose pairs are known too. */
const MOST_FAMILIAR = 200;
/** The same as `MOST_DOUBTS`, for labels of which nothing is known ahead. */
const MOST_COMMON_PAIRS = 60_000;

/** A pack, as far as its labels are compiled; `loadPacks()` gives it. */
export interface LabelledPack {
	head: { id: string };
	written: { term: Term; topic: Topic }[];
}

/**
 * Compiles the packs that ship into what content scripts read. Runs in Node when the extension is built, reads jieba's
 * dictionary for it and takes about two seconds.
 */
export function compileLexicon(packs: LabelledPack[], dictionary: Dictionary = readDictionary()): LexiconData {
	const tables: Tables = { kinds: kindTable(), fold: foldTable(VARIANTS.flat().join('')) };
	const marked = packs.flatMap(({ written }) => written.flatMap(({ term }) => markedLabels(term)));
	const misread = findMisreadings([...new Set(marked.filter((label) => /^\p{Script=Han}+$/u.test(label)))]);
	const terms = packs.flatMap(({ written }, pack) =>
		written.map(({ term, topic }) => termLabels(term, { pack, topic, misread })),
	);
	const runs = [...new Set(marked.flatMap((label) => hanRuns(labelKey(label, tables), tables)))];
	const letters = new Set(simplify(terms.flatMap(writtenIn).join('')));
	const own = new Set([...letters].filter((character) => /\p{Script=Han}/u.test(character)));
	const common = commonCharacters(dictionary).filter((character) => !own.has(character));
	const familiar = common.slice(0, MOST_FAMILIAR);
	const known = new Set([...own, ...familiar]);
	const pairs = doubtfulPairs(runs, dictionary, { most: MOST_DOUBTS, familiar: known });
	const used = new Set([...letters, ...familiar]);
	const variants = VARIANTS.filter(([, simplified]) => used.has(simplified))
		.flat()
		.join('');
	const fold = foldTable(variants);
	const { index, chunks } = compileAtOnce(terms, {
		id: 'shipped',
		version: createHash('sha256').update(JSON.stringify(terms)).digest('base64').slice(0, 8),
		packs: packs.map(({ head }) => head.id),
		count: terms.length,
		tables: { kinds: kindTable(), fold },
	});
	return {
		kinds: packKinds(kindTable()),
		folds: packFold(fold),
		familiar: [...known].sort().join(''),
		doubt: packDoubts(pairs),
		measures: MEASURES,
		bound: BOUND.map((fields) => fields.join(FIELD)).join('\n'),
		newLevels: NEW_LEVELS,
		labels: index,
		chunks,
		commonDoubt: packDoubts(commonPairs(dictionary, MOST_COMMON_PAIRS)),
	};
}

/** Labels that are marked on pages: the preferred ones first, Chinese before English. */
export function markedLabels({ prefLabel, altLabel = {}, hiddenLabel = {}, recognition = {} }: Term): string[] {
	const others = [altLabel, hiddenLabel].flatMap((labels) => [
		...(labels['zh-Hans'] ?? []),
		...(labels['zh-Hant'] ?? []),
		...(labels.en ?? []),
	]);
	const unmarked = new Set(recognition.unmarked);
	return [...new Set([prefLabel.zh, prefLabel.en, ...others])].filter((label) => !unmarked.has(label));
}

function termLabels(
	term: Term,
	{ pack, topic, misread }: { pack: number; topic: Topic; misread: Map<string, string[]> },
): TermLabels {
	const { id, prefLabel, level = 'core', recognition = {} } = term;
	const preferred: string[] = [prefLabel.zh, prefLabel.en];
	const marked = markedLabels(term);
	return {
		id,
		pack,
		level,
		topic,
		labels: marked.map((label) => ({ label, preferred: preferred.includes(label) })),
		except: [
			...(recognition.except ?? []).map((word) => ({ word })),
			...marked.flatMap((label) =>
				[...(misread.get(label) ?? []), ...(recognition.unmarked ?? []).filter((other) => isFormOf(other, label))].map(
					(word) => ({ word, only: label }),
				),
			),
		],
		...(recognition.cues && { cues: recognition.cues }),
	};
}

/** Whether a label is the other number of an English one: what is not marked is not marked as that either (Treasury of Treasuries). */
function isFormOf(other: string, label: string): boolean {
	if (other === label || !/[a-z]$/.test(label)) return false;
	const { stem, endings } = inflect(label.toLowerCase());
	return other.startsWith(label.slice(0, stem)) && endings.includes(other.slice(stem));
}

/** All that the lines of a term have characters of. */
function writtenIn({ labels, except = [], cues = [] }: TermLabels): string[] {
	return [
		...labels.map(({ label }) => label),
		...except.map(({ word }) => word),
		...cues.flatMap(({ labels: cued, near }) => [...cued, ...near]),
	];
}

/** Runs of Han characters in a key, at least two long: the ends of a label that a word can straddle. */
function hanRuns(key: string, { kinds }: Tables): string[] {
	let marked = '';
	for (let i = 0; i < key.length; i++) marked += (kinds[key.charCodeAt(i)]! & KIND) === HAN ? key[i] : ' ';
	return marked.split(' ').filter((run) => run.length > 1);
}

/** Han characters, those that words begin or end with most often first. */
function commonCharacters({ frequencies }: Dictionary): string[] {
	const counts = new Map<string, number>();
	for (const [word, count] of frequencies) {
		for (const edge of [word[0]!, word.at(-1)!]) counts.set(edge, (counts.get(edge) ?? 0) + count);
	}
	return [...counts].sort((a, b) => b[1] - a[1]).map(([character]) => character);
}
