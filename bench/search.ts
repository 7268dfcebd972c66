import { compilePacks } from '../glossary/compile';
import { loadPacks } from '../glossary/load';
import type { CompiledTerm } from '../model/pack';
import { TERMS_AT_ONCE } from '../storage/search/live-index';
import { search } from '../storage/search/search';
import { SearchIndex } from '../storage/search/search-index';

/**
 * What the search costs with 871 entries and with 100,000, milliseconds of CPU, so that a busy machine matters less:
 * `NODE_OPTIONS=--expose-gc npx tsx bench/search.ts`.
 */

const SIZES = [871, 100_000];
const QUERIES = [
	'新',
	'新质',
	'新質生產力',
	'的',
	'e',
	'a',
	'new',
	'forces new',
	'xz',
	'xzscl',
	'x',
	'shengchan',
	'xīnzhì',
	'没有的词',
	'no such words',
	'the',
	'',
];
const ROUNDS = 5;

const collect = (globalThis as { gc?: () => void }).gc ?? (() => {});
const heap = () => {
	collect();
	return process.memoryUsage().heapUsed / 2 ** 20;
};
const terms = compilePacks(loadPacks()).flatMap((pack) => pack.terms);

for (const size of SIZES) {
	const before = heap();
	const index = new SearchIndex();
	let [built, longest] = [0, 0];
	for (let from = 0; from < size; from += TERMS_AT_ONCE) {
		const slice = Array.from({ length: Math.min(TERMS_AT_ONCE, size - from) }, (_, nth) => madeUp(from + nth));
		const milliseconds = time(() => {
			for (const [nth, term] of slice.entries()) index.putTerm(term, from + nth);
		});
		built += milliseconds;
		longest = Math.max(longest, milliseconds);
	}
	console.log(
		`${size} entries: built in ${ms(built)}, longest slice ${ms(longest)}, ${Math.round(heap() - before)} MiB`,
	);
	const note = { term: terms[5]!.id, text: '一条笔记'.repeat(50), places: [], created: 1, updated: 1, revision: 1 };
	console.log(`  a note saved: ${ms(median(() => index.putNote(note)))}`);
	for (const query of QUERIES) {
		const { total } = search(index, { query, limit: 60, packsOff: [] });
		const times = Array.from({ length: ROUNDS }, () => time(() => search(index, { query, limit: 60, packsOff: [] })));
		console.log(
			`  ${query.padEnd(14)} ${String(total).padStart(6)} found, ${ms(times.sort((a, b) => a - b)[ROUNDS >> 1]!)}, most ${ms(times.at(-1)!)}`,
		);
	}
}

/** A term of the glossary, the later ones with labels of their own: characters of others, English in another order. */
function madeUp(nth: number): CompiledTerm {
	const term = terms[nth % terms.length]!;
	if (nth < terms.length) return term;
	const other = terms[(nth * 7919) % terms.length]!;
	return {
		...term,
		id: `made-up-${nth}`,
		pack: 'made-up',
		prefLabel: {
			zh: term.prefLabel.zh.slice(0, 2) + other.prefLabel.zh.slice(-3),
			en: `${other.prefLabel.en} ${term.prefLabel.en.split(' ')[0]}`,
		},
		definition: { zh: `${other.definition.zh.slice(0, 60)}${nth}`, en: `${term.definition.en.slice(0, 120)} ${nth}` },
	};
}

function median(run: () => void): number {
	const times = Array.from({ length: 101 }, () => time(run)).sort((a, b) => a - b);
	return times[50]!;
}

function time(run: () => void): number {
	const start = process.cpuUsage();
	run();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

function ms(value: number): string {
	return `${value < 1 ? value.toFixed(3) : value.toFixed(1)} ms`;
}
