import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { TERM } from '../model/term';

// Brings the term files into the form that diffs read well in: tabs, keys in one order, nothing empty; and proposes
// pinyin where an entry has none yet, for a person to divide into words and to give its capitals.

const KEYS = Object.keys(TERM.entries);

const root = resolve(import.meta.dirname, '..');
let proposed = 0;
for (const name of globSync('glossary/packs/*/terms/*.json', { cwd: root }).sort()) {
	const path = join(root, name);
	const before = readFileSync(path, 'utf8');
	const { topic, terms } = JSON.parse(before) as { topic: string; terms: Record<string, unknown>[] };
	const after = `${JSON.stringify({ topic, terms: terms.map((term) => fill(term, name)) }, null, '\t')}\n`;
	if (after === before) continue;
	writeFileSync(path, after);
	console.log(`${name}: written anew`);
}
console.log(proposed === 0 ? 'Every entry has its pinyin.' : `${proposed} proposals to read over.`);

function fill(term: Record<string, unknown>, name: string): Record<string, unknown> {
	const filled = { ...term };
	const label = (term.prefLabel as { zh?: unknown } | undefined)?.zh;
	if (!term.pinyin && typeof label === 'string') {
		filled.pinyin = propose(label);
		proposed++;
		console.log(`${name}: ${String(term.id)}: pinyin proposed: ${String(filled.pinyin)}`);
	}
	const order = [...KEYS, ...Object.keys(filled).filter((key) => !KEYS.includes(key))];
	// An entry says by an empty list that no source tells of it.
	const isKept = (key: string) => !isEmpty(filled[key]) || (key === 'evidence' && Array.isArray(filled[key]));
	return Object.fromEntries(order.flatMap((key) => (isKept(key) ? [[key, filled[key]]] : [])));
}

/** Joined within the words that the label's Chinese parts seem to have; pinyin-pro knows the readings, not the words. */
function propose(label: string): string {
	const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(label)].filter(
		({ isWordLike }) => isWordLike,
	);
	return words.map(({ segment }) => pinyin(segment, { type: 'array', nonZh: 'consecutive' }).join('')).join(' ');
}

function isEmpty(value: unknown): boolean {
	if (value === undefined || value === '') return true;
	return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
