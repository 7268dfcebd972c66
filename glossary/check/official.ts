import type { WrittenTerm } from '../load';
import type { Parallels } from './parallels';
import { faultIn, type Rule } from './rule';
import { squeeze } from './seeds';

/** An official rendering or a collocation, and the path to it. */
export interface Rendering {
	path: string;
	zh: string;
	en: string;
	source?: string | undefined;
	place?: number | undefined;
}

/**
 * Official renderings and collocations name documents there are; with the aligned texts, the English stands in the sentence
 * cited, and the Chinese in its original. Renderings go from the newest to the oldest, and none stands twice.
 */
export const checkOfficial: Rule = ({ written, sources, parallels }) => {
	const dates = new Map(sources.map(({ id, date }) => [id, date ?? '']));
	return written.flatMap((one) => [
		...renderingsOf(one).flatMap((rendering) => {
			const message = wrongIn(rendering, dates, parallels);
			return message === undefined ? [] : [faultIn(one, rendering.path, message)];
		}),
		...checkOrder(one, dates),
	]);
};

/** Official renderings of a term, and collocations. */
export function renderingsOf({ term }: WrittenTerm): Rendering[] {
	const official = (term.official ?? []).map(
		(rendering, index): Rendering => ({ zh: term.prefLabel.zh, ...rendering, path: `official.${index}` }),
	);
	const collocations = (term.learner?.collocations ?? []).map(
		(collocation, index): Rendering => ({ ...collocation, path: `learner.collocations.${index}` }),
	);
	return [...official, ...collocations];
}

function wrongIn(
	{ zh, en, source, place }: Rendering,
	dates: ReadonlyMap<string, string>,
	parallels: Parallels | undefined,
): string | undefined {
	if (source === undefined) return place === undefined ? undefined : 'a place without a source';
	if (!dates.has(source)) return `there is no source ${source}`;
	const text = parallels?.get(source);
	if (!text) return undefined;
	if (place === undefined) return `no place in ${source} is named`;
	const sentence = text.get(place);
	if (!sentence) return `${source} has no sentence ${place}`;
	if (!sentence.zh.includes(squeeze(zh))) return `“${zh}” does not stand in ${source}, ${place}`;
	if (!plain(sentence.en).includes(plain(en))) return `“${en}” does not stand in ${source}, ${place}`;
	return undefined;
}

function checkOrder(one: WrittenTerm, dates: ReadonlyMap<string, string>) {
	const official = one.term.official ?? [];
	return official.flatMap(({ zh, en, source }, index) => {
		const path = `official.${index}`;
		const before = official[index - 1];
		if (before && (dates.get(before.source) ?? '') < (dates.get(source) ?? ''))
			return [faultIn(one, path, `${source} is newer than ${before.source} before it`)];
		const again = official.findIndex((other) => plain(other.en) === plain(en) && other.zh === zh) < index;
		return again ? [faultIn(one, path, `the rendering “${en}” stands twice`)] : [];
	});
}

/** Case and the kind of apostrophe do not count. */
function plain(text: string): string {
	return text.toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ');
}
