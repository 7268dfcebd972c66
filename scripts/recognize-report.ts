import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findCandidates } from '../matching/find/candidates';
import { decide, scan } from '../matching/find/scan';
import { openWhole } from '../matching/lexicon/lexicon';
import type { LexiconData } from '../matching/lexicon/lexicon-data';
import { recognize } from '../matching/recognize';
import { createSegmenter } from '../matching/segment/segmenter';
import { loadJieba } from '../matching/segment/segmenter-node';
import { compiledLexicon } from './compiled-data';
import { readLines } from './report/corpus-lines';
import { type GoldSentence, readGold } from './report/gold';
import { byJieba, bySegmenter, bySubstring, crosses, type Span } from './report/rivals';

const CORPORA = fileURLToPath(new URL('../../shared/corpora/', import.meta.url));
const data: LexiconData = JSON.parse(await compiledLexicon());
const lexicon = openWhole(data);
/** The same with every end in doubt: what recognition is without the short cut. */
const doubting = openWhole({ ...data, doubt: btoa('\u00ff'.repeat(2048)) });
const segmenter = createSegmenter({ load: loadJieba });

if (!existsSync(CORPORA)) {
	console.error(`No corpora at ${CORPORA}: nothing to measure.`);
	process.exit(1);
}
await reportGold();
await reportCost();

/** Precision and recall on gold-segmented sentences, ours and three simple ways. */
async function reportGold(): Promise<void> {
	const folder = `${CORPORA}segmentation/`;
	const sentences = readdirSync(folder)
		.filter((name) => name.endsWith('.conllu'))
		.flatMap((name) => readGold(readFileSync(folder + name, 'utf8')));
	const ways: Record<string, (text: string, candidates: Span[]) => Promise<Span[]> | Span[]> = {
		'substring search': bySubstring,
		'Intl.Segmenter': bySegmenter,
		'jieba alone': await byJieba(),
		Zhudu: async (text) => flat(await recognize(text, { lexicon, segmenter })),
	};
	console.log(`Gold segmentation, ${sentences.length} sentences\n`);
	console.log('| | marks | cutting a gold word | part of one | right ones marked | of |\n|---|---|---|---|---|---|');
	const errors: string[] = [];
	for (const [name, way] of Object.entries(ways)) {
		const sum = { marks: 0, cutting: 0, part: 0, right: 0, found: 0 };
		for (const sentence of sentences) {
			const { text } = sentence;
			const candidates = candidatesIn(text);
			const marks = await way(text, candidates);
			for (const mark of marks) {
				sum.marks++;
				if (isPart(mark, sentence)) {
					sum.part++;
					if (name === 'Zhudu') errors.push(`part   ${around(text, mark)}`);
				}
				if (!cuts(mark, sentence)) continue;
				sum.cutting++;
				if (name === 'Zhudu') errors.push(`cut    ${around(text, mark)}`);
			}
			for (const candidate of candidates.filter((each) => onBoundaries(each, sentence))) {
				sum.right++;
				if (marks.some((mark) => mark.start <= candidate.start && mark.end >= candidate.end)) sum.found++;
				else if (name === 'Zhudu') errors.push(`missed ${around(text, candidate)}`);
			}
		}
		console.log(
			`| ${name} | ${sum.marks} | ${percent(sum.cutting, sum.marks)} | ${percent(sum.part, sum.marks)} | ${percent(sum.found, sum.right)} | ${sum.right} |`,
		);
	}
	console.log(
		`\nZhudu, to be looked at (part: the mark is part of a longer gold word): ${errors.length || 'none'}\n${errors.join('\n')}\n`,
	);
}

/** How often the segmenter is asked, and whether the short cut changes an answer. */
async function reportCost(): Promise<void> {
	const sum = { candidates: 0, asked: 0, lines: 0, withTerms: 0, asking: 0, different: 0 };
	const pages = { all: 0, asking: 0 };
	for (const { page, lines } of readLines(CORPORA)) {
		let asks = false;
		for (const line of lines) {
			const { sure, pending } = scan(line, lexicon);
			const asked = pending.reduce((count, { candidates }) => count + candidates.length, 0);
			sum.lines++;
			sum.candidates += flat(sure).length + asked;
			sum.asked += asked;
			if (sure.length + pending.length > 0) sum.withTerms++;
			if (pending.length > 0) {
				sum.asking++;
				asks = true;
			}
			const without = await recognizeDoubting(line);
			const ours = flat(await recognize(line, { lexicon, segmenter })).map(key);
			if (ours.join() !== without.join()) {
				sum.different++;
				console.log(`differs without the short cut: ${ours.join()} / ${without.join()} in ${line.slice(0, 60)}`);
			}
		}
		if (!page) continue;
		pages.all++;
		if (asks) pages.asking++;
	}
	console.log(`Corpora: ${sum.lines} lines, ${sum.candidates} candidates`);
	console.log(`asked of the segmenter: ${percent(sum.asked, sum.candidates)} of candidates`);
	console.log(`lines with terms that never ask: ${percent(sum.withTerms - sum.asking, sum.withTerms)}`);
	console.log(`pages that never load it: ${pages.all - pages.asking} of ${pages.all}`);
	console.log(`lines whose answer differs without the short cut: ${sum.different}`);
}

/** Recognition in which everything is asked, and a cut is believed only where the short cut would have asked. */
async function recognizeDoubting(text: string): Promise<string[]> {
	const { sure, pending } = scan(text, doubting);
	const answers = await segmenter.answer(pending.map(({ question }) => question));
	const answered = pending.flatMap((each, i) => decide(each, answers[i]!));
	return flat([...sure, ...answered].sort((a, b) => a.start - b.start)).map(key);
}

function candidatesIn(text: string): Span[] {
	return findCandidates(text, lexicon)
		.filter(({ pattern }) => !pattern.near)
		.map(({ start, end }) => ({ start, end }));
}

function onBoundaries({ start, end }: Span, { boundaries }: GoldSentence): boolean {
	return boundaries.has(start) && boundaries.has(end);
}

/** Whether a gold word reaches over an end of a mark; one that holds the whole mark does not cut it. */
function cuts(mark: Span, { words }: GoldSentence): boolean {
	return words.some(([start, end]) => crosses({ start, end }, mark));
}

/** Whether a mark is part of one longer gold word: to be looked at, mostly no error. */
function isPart({ start, end }: Span, { words }: GoldSentence): boolean {
	return words.some(([from, to]) => from <= start && to >= end && to - from > end - start);
}

function flat<T extends { nested: T[] }>(occurrences: T[]): T[] {
	return occurrences.flatMap((occurrence) => [occurrence, ...flat(occurrence.nested)]);
}

function key({ start, end }: Span): string {
	return `${start}-${end}`;
}

function around(text: string, { start, end }: Span): string {
	return `${text.slice(Math.max(0, start - 8), start)}[${text.slice(start, end)}]${text.slice(end, end + 8)}`;
}

function percent(part: number, whole: number): string {
	return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`;
}
