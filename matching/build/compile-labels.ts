import { type LabelKind, packKind } from '../lexicon/label-code';
import { foldText, labelKey, spellings, type Tables } from '../lexicon/label-key';
import { CUE, EXCEPT, FIELD, KEYED, type LabelIndex, LIST, NEAR, packCodes, SPELLING } from '../lexicon/lexicon-data';
import { type Beginnings, beginningsOf, chunkOf, packFilter } from '../lexicon/lexicon-index';

/** A term, as far as its labels are compiled. */
export interface TermLabels extends Omit<LabelKind, 'preferred'> {
	id: string;
	/** The labels that are marked on pages, the likelier first. */
	labels: { label: string; preferred: boolean }[];
	/** Longer words that contain a label and are not the term; `only`: for one label. */
	except?: { word: string; only?: string }[];
	cues?: { labels: string[]; near: string[] }[];
}

/** Labels ready to be stored: what frames open, and the chunks. */
export interface CompiledLabels {
	index: LabelIndex;
	chunks: string[];
}

/** Labels to a chunk, on the average: a frame reads few that it has no use for, and has few to ask for. */
const IN_A_CHUNK = 8;
/** So many labels or chunks are dealt with between two steps. */
const STEP = 250;

/**
 * Compiles labels step by step: it may rest at each `yield`, which comes after a few milliseconds, and tells how much is done
 * (from 0 to 1). Runs in the background for what the reader adds, and in Node for what ships.
 *
 * @param count how many terms there are
 */
export function* compileLabels(
	terms: Iterable<TermLabels>,
	{
		id,
		version,
		packs,
		count,
		tables,
	}: Pick<LabelIndex, 'id' | 'version' | 'packs'> & { count: number; tables: Tables },
): Generator<number, CompiledLabels> {
	const lines = new Map<number, string[]>();
	const begins = new Set<number>();
	const seconds = new Set<number>();
	let hasSingles = false;
	let written = 0;
	let read = 0;
	for (const term of terms) {
		read += 1;
		for (const { line, found } of linesOf(term, tables)) {
			begins.add(found.first);
			if (found.second !== null) seconds.add(found.second);
			else if (!found.isLatin) hasSingles = true;
			for (const beginning of found.beginnings) {
				const text = `${(beginning >>> 0).toString(36)}${FIELD}${line}`;
				const known = lines.get(beginning);
				if (known) known.push(text);
				else lines.set(beginning, [text]);
				written += 1;
				if (written % STEP === 0) yield (0.7 * read) / count;
			}
		}
	}
	const size = 2 ** Math.max(0, Math.ceil(Math.log2(written / IN_A_CHUNK)));
	const chunks = Array.from({ length: size }, () => '');
	let done = 0;
	for (const [beginning, found] of lines) {
		// Of one beginning, what comes later in a pack is tried first.
		chunks[chunkOf(beginning, size)] += `\n${found.reverse().join('\n')}`;
		done += 1;
		if (done % STEP === 0) yield 0.7 + (0.3 * done) / lines.size;
	}
	yield 1;
	const index = {
		id,
		version,
		size,
		filter: packFilter(lines.keys(), lines.size),
		begins: packCodes(begins),
		seconds: packCodes(seconds),
		hasSingles,
		packs,
	};
	yield 1;
	return { index, chunks: chunks.map((chunk) => version + (chunk || '\n')) };
}

/** Compiles labels in one go. */
export function compileAtOnce(...given: Parameters<typeof compileLabels>): CompiledLabels {
	const work = compileLabels(...given);
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
	}
}

/** The lines of a term's labels without what they are found by, which stands beside them. */
function linesOf(term: TermLabels, tables: Tables): { line: string; found: Beginnings }[] {
	const { id, pack, level, topic, labels, except = [], cues = [] } = term;
	const write = (label: string) => (labelKey(label, tables) === label ? label : KEYED + label);
	// The sentence is folded too: 團隊 is a cue as 团队. Capitals stay for who is told of it.
	const read = (word: string) => (foldText(word, tables) === word.toLowerCase() ? word : foldText(word, tables));
	const excepted = except.flatMap(({ word, only }) => spellings(word).map((spelled) => ({ word: spelled, only })));
	return labels.flatMap(({ label, preferred }) => {
		const clean = label.replace(/\s+/g, ' ');
		const key = labelKey(clean, tables);
		const cue = cues.find((each) => each.labels.includes(label));
		const rest = [
			...excepted
				.filter((each) => concerns(each, { label, key, tables }))
				.map(({ word, only }) => EXCEPT + write(word) + (only ? LIST + only : '')),
			...(cue ? [CUE + cue.labels.join(LIST) + NEAR + [...new Set(cue.near.map(read))].join(LIST)] : []),
		];
		const [, other] = spellings(key);
		const fields = other === undefined ? [write(clean)] : [write(clean), SPELLING + write(other) + LIST + clean];
		return fields.map((field, i) => ({
			line: [packKind({ pack, level, topic, preferred: preferred && i === 0 }), id, field, ...rest].join(FIELD),
			found: beginningsOf(i === 0 ? clean : other!, tables),
		}));
	});
}

/** Whether a label can stand in a longer word; of Latin ones, which may be inflected, comparing tells. */
function concerns(
	{ word, only }: { word: string; only?: string },
	{ label, key, tables }: { label: string; key: string; tables: Tables },
): boolean {
	if (only !== undefined && only !== label) return false;
	return /[A-Za-z]/.test(key) || labelKey(word, tables).includes(key);
}
