import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../model/source';

/** The text of the seed documents, white space removed. */
export interface Seeds {
	/** By file name. */
	files: ReadonlyMap<string, string>;
	/** By source id: the runs of lines that it stands on, in reading order. */
	sources: ReadonlyMap<string, string[]>;
}

/** Reads the seed files that the sources name; `undefined` where the folder is not there. */
export function readSeeds(folder: string, sources: Source[]): Seeds | undefined {
	if (!existsSync(folder)) return undefined;
	const articles = sources.filter((source) => source.kind === 'seed');
	const names = new Set(articles.map(({ seed }) => seed));
	const texts = new Map(
		[...names].flatMap((name) => {
			const path = join(folder, name);
			return existsSync(path) ? [[name, readFileSync(path, 'utf8')] as const] : [];
		}),
	);
	return {
		files: new Map([...texts].map(([name, text]) => [name, squeeze(text)])),
		sources: new Map(articles.map(({ id, seed, lines }) => [id, cutLines(texts.get(seed) ?? '', lines)])),
	};
}

/** Takes all white space out. */
export function squeeze(text: string): string {
	return text.replace(/\s+/gu, '');
}

/** The runs of lines named as in `3-25, 63-77` (from 1, both ends included), white space removed. */
export function cutLines(text: string, lines: string): string[] {
	const all = text.split('\n');
	return lines.split(', ').map((range) => {
		const [first = 0, last = first] = range.split('-').map(Number);
		return squeeze(all.slice(first - 1, last).join('\n'));
	});
}
