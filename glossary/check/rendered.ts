import { faultIn, labelsOf, type Rule } from './rule';
import { squeeze } from './seeds';

/** So many sentences of the aligned texts that have a term, and it has its official rendering. */
export const ENOUGH_PLACES = 3;

/** With the aligned texts: a term that they have often enough has its official rendering. */
export const checkRendered: Rule = ({ written, parallels }) => {
	if (!parallels) return [];
	const owners = new Map<string, string>();
	for (const one of written) {
		for (const { text, language } of labelsOf(one)) if (language === 'zh-Hans') owners.set(squeeze(text), one.term.id);
	}
	const longest = Math.max(...[...owners.keys()].map((label) => label.length));
	const places = new Map<string, string[]>();
	for (const [source, text] of parallels) {
		for (const [place, { zh, en }] of text) {
			if (en === '') continue;
			for (const id of new Set(termsIn(zh, owners, longest))) {
				places.set(id, [...(places.get(id) ?? []), `${source}, ${place}`]);
			}
		}
	}
	return written.flatMap((one) => {
		const found = places.get(one.term.id) ?? [];
		if (one.term.official || found.length < ENOUGH_PLACES) return [];
		return [faultIn(one, 'prefLabel', `has no official rendering: ${found.slice(0, ENOUGH_PLACES).join('; ')}`)];
	});
};

/** Longest labels first, so that 海关 is not found in 智慧海关. */
function termsIn(text: string, owners: ReadonlyMap<string, string>, longest: number): string[] {
	const found: string[] = [];
	for (let at = 0; at < text.length; at++) {
		for (let length = Math.min(longest, text.length - at); length > 1; length--) {
			const id = owners.get(text.slice(at, at + length));
			if (id === undefined) continue;
			found.push(id);
			at += length - 1;
			break;
		}
	}
	return found;
}
