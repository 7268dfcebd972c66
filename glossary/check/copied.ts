import { countCharacters, faultIn, labelsOf, proseOf, type Rule } from './rule';
import { squeeze } from './seeds';

/** A run of so many characters in common with a seed is a quotation. */
export const LONGEST_RUN = 20;

/** Labels and titles at least this long do not count: a name can't be put in other words. */
const LONG_NAME = 12;

/** With the seeds: our own words are our own. White space never counts; punctuation once does and once does not. */
export const checkCopied: Rule = (glossary) => {
	const { seeds, written, sources } = glossary;
	if (!seeds) return [];
	const names = [
		...written.flatMap((one) => labelsOf(one).map(({ text }) => text)),
		...sources.flatMap(({ title, authors = [] }) => [
			title.zh,
			...authors.flatMap(({ position }) => position?.zh ?? []),
		]),
		...[...seeds.files.values()].flatMap((text) => text.match(/《[^》]{8,}》/gu) ?? []),
	]
		.map((name) => squeeze(name))
		.filter((name) => countCharacters(name) >= LONG_NAME)
		.sort((a, b) => b.length - a.length);
	const forms = [squeeze, bare].map((form) => ({
		form,
		runs: new Set([...seeds.files.values()].flatMap((text) => runsOf(form(text)))),
		names: [...new Set(names.map(form))],
	}));
	return written.flatMap((one) =>
		Object.values(proseOf(one))
			.flat()
			.flatMap(({ path, text }) => {
				for (const { form, runs, names: masked } of forms) {
					const run = findRun(mask(form(text), masked), runs);
					if (run !== undefined) return [faultIn(one, path, `“${run}” is copied from a seed`)];
				}
				return [];
			}),
	);
};

/** Without white space and punctuation. */
function bare(text: string): string {
	return text.replace(/[\s\p{P}\p{S}]+/gu, '');
}

function mask(text: string, names: string[]): string {
	let masked = text;
	for (const name of names) if (masked.includes(name)) masked = masked.replaceAll(name, '\0');
	return masked;
}

function runsOf(text: string): string[] {
	const characters = [...text];
	const runs: string[] = [];
	for (let at = 0; at + LONGEST_RUN <= characters.length; at++)
		runs.push(characters.slice(at, at + LONGEST_RUN).join(''));
	return runs;
}

/** The first run in common, in its whole length. */
function findRun(text: string, runs: ReadonlySet<string>): string | undefined {
	const own = runsOf(text);
	const first = own.findIndex((run) => runs.has(run));
	if (first < 0) return undefined;
	let last = first;
	while (last + 1 < own.length && runs.has(own[last + 1]!)) last++;
	return [...text].slice(first, last + LONGEST_RUN).join('');
}
