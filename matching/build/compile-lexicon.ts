import type { Term } from '../../model/term';
import { SIMPLIFIED, simplify } from '../../text/simplify';
import { BEGINS, foldTable, HAN, KIND, kindTable, SECOND } from '../lexicon/characters';
import { packDoubts } from '../lexicon/doubt';
import { labelKey, spellings, type Tables } from '../lexicon/label-key';
import { CUE, EXCEPT, FIELD, KEYED, type LexiconData, LIST, NEAR, SPELLING, slug } from '../lexicon/lexicon-data';
import { addStarts, emptyIndex, findStarts, packIndex } from '../lexicon/lexicon-index';
import { packFold, packKinds } from '../lexicon/packed-tables';
import { type Dictionary, readDictionary } from './dictionary';
import { findMisreadings } from './nested-readings';
import { doubtfulPairs } from './straddling';
import { BOUND, MEASURES, NEW_LEVELS } from './word-habits';

/** Pairs of characters that make an end doubtful and are kept; each costs about six bits in the lexicon. */
const MOST_DOUBTS = 16_000;
/** Common characters besides those of the labels, whose pairs are known too. */
const MOST_FAMILIAR = 200;

/**
 * Compiles the glossary into what content scripts read. Runs in Node when the extension is built, reads jieba's
 * dictionary for it and takes about two seconds.
 */
export function compileLexicon(terms: Term[], dictionary: Dictionary = readDictionary()): LexiconData {
	const tables: Tables = { kinds: kindTable(), fold: foldTable([...SIMPLIFIED].flat().join('')) };
	const marked = terms.flatMap(markedLabels);
	const misread = findMisreadings([...new Set(marked.filter((label) => /^\p{Script=Han}+$/u.test(label)))]);
	const lines = terms.map((term) => termLine(term, misread, tables));
	const runs = [...new Set(marked.flatMap((label) => hanRuns(labelKey(label, tables), tables)))];
	const written = new Set(simplify(lines.join('')));
	const own = new Set([...written].filter((character) => /\p{Script=Han}/u.test(character)));
	const common = commonCharacters(dictionary).filter((character) => !own.has(character));
	const familiar = common.slice(0, MOST_FAMILIAR);
	const known = new Set([...own, ...familiar]);
	const pairs = doubtfulPairs(runs, dictionary, { most: MOST_DOUBTS, familiar: known });
	const used = new Set([...written, ...familiar]);
	const text = lines.join('\n');
	const variants = [...SIMPLIFIED]
		.filter(([, simplified]) => used.has(simplified))
		.flat()
		.join('');
	const fold = foldTable(variants);
	return {
		terms: text,
		kinds: packKinds(kindTable()),
		folds: packFold(fold),
		familiar: [...known].sort().join(''),
		...indexed(text, { kinds: kindTable(), fold }),
		doubt: packDoubts(pairs),
		measures: MEASURES,
		bound: BOUND.map((fields) => fields.join(FIELD)).join('\n'),
		newLevels: NEW_LEVELS,
	};
}

function indexed(terms: string, tables: Tables): Pick<LexiconData, 'begins' | 'seconds' | 'index'> {
	const starts = findStarts(terms);
	const index = packIndex(addStarts(emptyIndex(starts.length), terms, starts, tables));
	const flagged = (bit: number) =>
		[...tables.kinds.keys()]
			.filter((code) => tables.kinds[code]! & bit)
			.map((code) => String.fromCharCode(code))
			.join('');
	return { begins: flagged(BEGINS), seconds: flagged(SECOND), index };
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

function termLine(term: Term, misread: Map<string, string[]>, tables: Tables): string {
	const { id, prefLabel, recognition = {} } = term;
	const write = (label: string) => (label === '' || labelKey(label, tables) === label ? label : KEYED + label);
	const spelled = (label: string) => {
		const [, other] = spellings(labelKey(label, tables));
		return other === undefined ? [write(label)] : [write(label), SPELLING + write(other)];
	};
	const marked = markedLabels(term);
	const preferred = [prefLabel.zh, prefLabel.en].map((label) => (marked.includes(label) ? label : ''));
	const others = marked.filter((label) => !preferred.includes(label));
	const fields = [slug(preferred[1]!) === id ? '' : id, ...[...preferred, ...others].flatMap(spelled)];
	for (const word of recognition.except ?? []) fields.push(EXCEPT + write(word));
	for (const label of marked) {
		for (const word of misread.get(label) ?? []) fields.push(EXCEPT + write(word) + LIST + label);
	}
	for (const { labels, near } of recognition.cues ?? []) fields.push(CUE + labels.join(LIST) + NEAR + near.join(LIST));
	return fields.join(FIELD);
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
