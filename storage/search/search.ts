import type { Topic } from '../../model/term';
import { fold } from '../../text/fold';
import { Best } from './best';
import type { Block, Field, IndexedEntry } from './block';
import type { Found, Match } from './found';
import { findPinyin, type PinyinQuery, readPinyinQuery } from './pinyin-spots';
import type { SearchIndex } from './search-index';
import { findSpots, type Report } from './spots';

/** What is wanted. Without a query: a list, by topic. */
export interface Wanted {
	query: string;
	/** How many of the best to pass over, and how many to give. */
	offset?: number | undefined;
	limit: number;
	topic?: Topic | 'own' | undefined;
	pack?: string | undefined;
	/** Only entries with a note, whatever their pack. */
	withNote?: boolean | undefined;
	/** Only these entries. */
	only?: ReadonlySet<string> | undefined;
	/** Ids of packs that are switched off. */
	packsOff: readonly string[];
}

export interface Findings {
	found: Found[];
	/** How many match, those that are not given included. */
	total: number;
	/** How many entries each topic has, whatever is asked. */
	topics: Partial<Record<Topic | 'own', number>>;
}

/** With so many names and notes that match nobody misses what says it in its definition only. */
const ENOUGH = 1000;

/**
 * Finds entries, best first: whole labels, then beginnings, then parts of labels; pinyin with or without tones, initials;
 * then notes, then definitions. One search for every list of the interface.
 */
export function search(index: SearchIndex, wanted: Wanted): Findings {
	const query = readQuery(wanted.query);
	const isThere = presence(wanted);
	const topics: Findings['topics'] = {};
	const best = new Best({ offset: wanted.offset ?? 0, limit: wanted.limit, isRanked: query !== undefined });
	const named = new Set<IndexedEntry>();
	for (const block of index.blocks()) {
		const matches = query && matchNames(block, query);
		const { topic = null } = block.entries[0] ?? {};
		const isAsked = wanted.topic === undefined || topic === wanted.topic;
		let count = 0;
		for (let nth = 0; nth < block.entries.length; nth++) {
			if (!isThere(block, nth)) continue;
			count++;
			const match = matches ? matches[nth] : null;
			if (match === undefined || !isAsked) continue;
			const entry = block.entries[nth]!;
			best.add({ entry, match });
			if (named.size < ENOUGH) named.add(entry);
		}
		if (topic) topics[topic] = (topics[topic] ?? 0) + count;
	}
	if (query && named.size < ENOUGH) {
		for (const block of index.blocks()) {
			matchDefinitions(block, query).forEach((match, nth) => {
				const entry = block.entries[nth]!;
				const isAsked = wanted.topic === undefined || entry.topic === wanted.topic;
				if (isAsked && !named.has(entry) && isThere(block, nth)) best.add({ entry, match });
			});
		}
	}
	return { found: best.take(), total: best.total, topics };
}

/** Whether an entry is there for who asks. */
function presence({ packsOff, pack, withNote, only }: Wanted): (block: Block, nth: number) => boolean {
	const off = new Set(packsOff);
	return (block, nth) => {
		const entry = block.entries[nth]!;
		if (pack !== undefined && entry.pack !== pack) return false;
		if (only && !only.has(entry.id)) return false;
		return withNote ? block.has('note', nth) : entry.pack === null || !off.has(entry.pack);
	};
}

interface Query {
	words: string[];
	pinyin: PinyinQuery | undefined;
}

/** Undefined: there is nothing to look for. */
function readQuery(query: string): Query | undefined {
	const words = fold(query.normalize('NFC'))
		.split(' ')
		.filter((word) => word !== '');
	return words.length > 0 ? { words, pinyin: readPinyinQuery(query) } : undefined;
}

/** The best match of each entry in its names, pinyin or note; none of an entry that has none. */
function matchNames(block: Block, { words, pinyin }: Query): Match[] {
	const matches: Match[] = [];
	const { texts } = block;
	for (const field of ['label', 'english', 'note'] as const) {
		findSpots(field, texts[field], words, keeperOfBest(matches, block, field));
	}
	if (pinyin) findPinyin(texts.pinyin, pinyin, keeperOfBest(matches, block, 'pinyin'));
	return matches;
}

function matchDefinitions(block: Block, { words }: Query): Match[] {
	const matches: Match[] = [];
	findSpots('definition', block.texts.definition, words, keeperOfBest(matches, block, 'definition'));
	return matches;
}

/** Keeps of each entry the best match; `matches` are by the entry's number in the block. */
function keeperOfBest(matches: Match[], block: Block, field: Field): Report {
	let nth = 0;
	return ({ line, start, end, score: points }) => {
		// Spots come in order, but for those that are looked for in a second way.
		if (start < block.begin(field, nth)) nth = 0;
		while (block.end(field, nth) <= start) nth++;
		const begin = block.begin(field, nth);
		// Preferred labels come before alternative ones, a note before its places.
		const score = points - (line === begin || field === 'definition' ? 0 : 5);
		const known = matches[nth];
		if (!known || known.score < score) matches[nth] = { field, score, start: start - begin, end: end - begin };
	};
}
