import { BEGINS, FAMILIAR, foldTable, HAN, KIND, kindTable, LETTER } from './characters';
import { type DoubtSet, unpackDoubts } from './doubt';
import { inflections, labelKey, type Tables } from './label-key';
import { CUE, EXCEPT, FIELD, type LexiconData, LIST, NEAR, slug } from './lexicon-data';

/** A label, or a longer word that is not the term, ready to be compared with a text. */
export interface Pattern {
	/** As the glossary writes it. */
	label: string;
	/** Folded, see `labelKey`; capitals are kept in `cased`. */
	key: string;
	cased: string;
	/** Ids of the terms that have the label, the likelier first; or, of an exception, of the terms it is not. */
	terms: string[];
	exception: boolean;
	/** Words of which one must stand in the same sentence, folded. */
	near: string[] | null;
	/** All Latin: compared word by word. */
	latin: boolean;
}

/** Everything a scan needs; opened once in each frame. */
export interface Lexicon extends Tables {
	patterns: Pattern[];
	/** Hash table over what patterns begin with: key, first pattern; and the next pattern with the same beginning. */
	keys: Int32Array;
	heads: Int32Array;
	next: Int32Array;
	doubts: DoubtSet;
	/** Terms whose labels the reader added: their ends are always in doubt. */
	own: Set<string>;
}

/**
 * Opens a compiled lexicon, with the reader's own terms if there are any. Takes a few milliseconds; nothing is shared
 * between two opened lexicons.
 */
export function openLexicon(data: LexiconData, own: { id: string; labels: string[] }[] = []): Lexicon {
	const tables: Tables = { kinds: kindTable(), fold: foldTable(data.variants) };
	const patterns = new Map<string, Pattern>();
	for (const line of data.terms.split('\n')) if (line) readTerm(line, tables, patterns);
	for (const { id, labels } of own) for (const label of labels) addLabel(label, id, false, tables, patterns);
	const list = [...patterns.values()];
	return {
		...tables,
		...indexPatterns(list, data.familiar, tables),
		patterns: list,
		doubts: unpackDoubts(data.doubt),
		own: new Set(own.map(({ id }) => id)),
	};
}

function readTerm(line: string, tables: Tables, patterns: Map<string, Pattern>): void {
	const fields = line.split(FIELD);
	const id = fields[0] || slug(fields[2]!);
	const near = new Map<string, string[]>();
	for (const field of fields) {
		if (field[0] !== CUE) continue;
		const [labels, words] = field.slice(1).split(NEAR);
		for (const label of labels!.split(LIST)) near.set(label, words!.split(LIST));
	}
	for (let i = 1; i < fields.length; i++) {
		const field = fields[i]!;
		if (field[0] === CUE || field === '') continue;
		if (field[0] === EXCEPT) addLabel(field.slice(1), id, true, tables, patterns);
		else addLabel(field, id, false, tables, patterns, { near: near.get(field), preferred: i < 3 });
	}
}

function addLabel(
	label: string,
	id: string,
	exception: boolean,
	tables: Tables,
	patterns: Map<string, Pattern>,
	{ near, preferred }: { near?: string[] | undefined; preferred?: boolean } = {},
): void {
	const base = labelKey(label, tables);
	if (base === '') return;
	const latin = (tables.kinds[base.charCodeAt(0)]! & KIND) === LETTER && isLatin(base, tables);
	for (const cased of latin ? inflections(base) : [base]) {
		const slot = (exception ? EXCEPT : '') + cased;
		const known = patterns.get(slot);
		if (known) {
			if (known.terms.includes(id)) continue;
			if (preferred) known.terms.unshift(id);
			else known.terms.push(id);
			if (!near) known.near = null;
			else known.near?.push(...near);
		} else {
			const key = cased.toLowerCase();
			patterns.set(slot, { label, key, cased, terms: [id], exception, near: near ? [...near] : null, latin });
		}
	}
}

function isLatin(key: string, { kinds }: Tables): boolean {
	for (let i = 0; i < key.length; i++) if ((kinds[key.charCodeAt(i)]! & KIND) === HAN) return false;
	return true;
}

/** Where a key stands, or would stand, in the hash table. */
export function slotOf(key: number, keys: Int32Array, heads: Int32Array): number {
	const mask = keys.length - 1;
	let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
	while (heads[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & mask;
	return slot;
}

/** What a Latin word begins with, as a number: its first four letters or digits at most. */
export function latinKey(word: string, at: number, { kinds, fold }: Tables): number {
	let key = 0;
	for (let i = at; i < at + 4 && i < word.length; i++) {
		const code = word.charCodeAt(i);
		const kind = kinds[code]! & KIND;
		if (kind !== LETTER && kind !== 3) break;
		key = key * 53 + (fold[code]! || code);
	}
	return key | (1 << 30);
}

function indexPatterns(
	patterns: Pattern[],
	familiar: string,
	tables: Tables,
): Pick<Lexicon, 'keys' | 'heads' | 'next'> {
	const size = 1 << Math.max(4, Math.ceil(Math.log2(patterns.length * 2)));
	const keys = new Int32Array(size);
	const heads = new Int32Array(size).fill(-1);
	const next = new Int32Array(patterns.length);
	const begins = new Set<number>();
	const known = new Set<number>();
	for (let i = 0; i < familiar.length; i++) known.add(familiar.charCodeAt(i));
	patterns.forEach(({ key }, at) => {
		const first = key.charCodeAt(0);
		begins.add(first);
		for (let i = 0; i < key.length; i++) known.add(key.charCodeAt(i));
		const letter = (tables.kinds[first]! & KIND) === LETTER;
		const start = letter ? latinKey(key, 0, tables) : (first << 16) | (key.length > 1 ? key.charCodeAt(1) : 0);
		const slot = slotOf(start, keys, heads);
		keys[slot] = start;
		next[at] = heads[slot]!;
		heads[slot] = at;
	});
	flag(begins, BEGINS, tables);
	flag(known, FAMILIAR, tables);
	return { keys, heads, next };
}

/** Sets a flag on every code unit that is, or reads as, one of some. */
function flag(codes: Set<number>, bit: number, { kinds, fold }: Tables): void {
	for (const code of codes) kinds[code]! |= bit;
	for (let code = 0; code < fold.length; code++) {
		const read = fold[code]!;
		if (read !== 0 && codes.has(read)) kinds[code]! |= bit;
	}
}
