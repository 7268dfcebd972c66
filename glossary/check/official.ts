import type { WrittenTerm } from '../load';
import type { Aligned, Parallels } from './parallels';
import { faultIn, type Rule } from './rule';
import { squeeze } from './seeds';

/** An official rendering or a collocation, and the path to it. */
export interface Rendering {
	path: string;
	zh: string;
	en: string;
	source?: string | undefined;
	place?: number | undefined;
	/** Longer words that have the term's characters and are something else: 不发达国家. */
	except: readonly string[];
}

/**
 * Official renderings and collocations name documents there are; with the aligned texts, the Chinese stands in the sentence
 * cited, and the English in its translation. Renderings go from the newest to the oldest, and none stands twice.
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
	const except = term.recognition?.except ?? [];
	const official = (term.official ?? []).map(
		(rendering, index): Rendering => ({ zh: term.prefLabel.zh, ...rendering, except, path: `official.${index}` }),
	);
	const collocations = (term.learner?.collocations ?? []).map(
		(collocation, index): Rendering => ({ ...collocation, except, path: `learner.collocations.${index}` }),
	);
	return [...official, ...collocations];
}

function wrongIn(
	{ zh, en, source, place, except }: Rendering,
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
	const longer = longerThan(squeeze(zh), sentence.zh, except);
	if (longer) return `“${zh}” stands in ${source}, ${place} only in “${longer}”, which is something else`;
	if (!standsNear(en, place, text)) return `“${en}” does not stand in ${source}, ${place}`;
	return undefined;
}

/** The excepted word without which the term is no longer in the sentence. */
function longerThan(term: string, sentence: string, except: readonly string[]): string | undefined {
	return except.map(squeeze).find((word) => word.includes(term) && !sentence.replaceAll(word, '').includes(term));
}

/** In the sentence or one beside it: where a translation divides a passage otherwise, the alignment is off by one. */
function standsNear(en: string, place: number, text: ReadonlyMap<number, Aligned>): boolean {
	const near = [place, place + 1, place - 1].map((at) => plain(text.get(at)?.en ?? ''));
	return near.some((sentence) => hasInOrder(sentence, plain(en).split('…')));
}

/** An ellipsis stands for words between the parts: “fellow countrymen and women … in Taiwan”. */
function hasInOrder(text: string, parts: string[]): boolean {
	let from = 0;
	for (const part of parts.map((one) => one.trim())) {
		const at = text.indexOf(part, from);
		if (at < 0) return false;
		from = at + part.length;
	}
	return true;
}

function checkOrder(one: WrittenTerm, dates: ReadonlyMap<string, string>) {
	const official = one.term.official ?? [];
	return official.flatMap(({ zh, en, source }, index) => {
		const path = `official.${index}`;
		const before = official[index - 1];
		if (before && (dates.get(before.source) ?? '') < (dates.get(source) ?? ''))
			return [faultIn(one, path, `${source} is newer than ${before.source} before it`)];
		if (zh === one.term.prefLabel.zh)
			return [faultIn(one, path, `“${zh}” is the label itself, which need not be said`)];
		const again = official.findIndex((other) => plain(other.en) === plain(en) && other.zh === zh) < index;
		return again ? [faultIn(one, path, `the rendering “${en}” stands twice`)] : [];
	});
}

/** Case and the kind of apostrophe and of quotation marks do not count. */
function plain(text: string): string {
	return text.toLowerCase().replaceAll('’', "'").replace(/[“”]/gu, '"').replace(/\s+/gu, ' ');
}
