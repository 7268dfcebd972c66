import { FADING, type Sighting } from '../../model/sighting';

/** A term stood on one more page. After a long absence it begins anew. */
export function sight(stored: Sighting | undefined, term: string, today: number): Sighting {
	if (!stored || today - stored.last >= FADING.back) return { term, pages: 1, days: 1, last: today };
	const isNewDay = today > stored.last;
	return {
		term,
		pages: stored.pages + 1,
		days: stored.days + (isNewDay ? 1 : 0),
		last: Math.max(stored.last, today),
	};
}

/** Whether a term was seen so often, and so lately, that its mark says nothing new. */
export function isFaded({ pages, days, last }: Sighting, today: number): boolean {
	return pages >= FADING.pages && days >= FADING.days && today - last < FADING.back;
}

/** Days since the epoch, by the reader's clock; `now` in milliseconds since the epoch. */
export function dayOf(now: number): number {
	return Math.floor((now - new Date(now).getTimezoneOffset() * 60_000) / (24 * 60 * 60_000));
}
