import type { FrameReport, StripPlace } from '../../messages/protocol';

/** A term of the whole page, with the frames that have it. */
export interface PageTerm {
	id: string;
	label: string;
	count: number;
	/** In reading order: the top frame first. */
	frames: { frame: string; count: number }[];
}

/** The frames of a tab taken together. */
export interface PageReport {
	state: FrameReport['state'];
	host: string;
	/** Of the top frame. */
	url: string;
	title: string;
	/** Some frame keeps the card out. */
	hasNoCard: boolean;
	/** Some frame has more to read. */
	isReading: boolean;
	/** Some frame has more terms than are read. */
	isCut: boolean;
	terms: PageTerm[];
	/** Where terms stand in the top frame, whose occurrences are the first of the page's. */
	strip: StripPlace[];
	cost: FrameReport['cost'];
}

/** Merges what the frames report, the top frame first; null where none has answered. */
export function mergeReports(reports: FrameReport[]): PageReport | null {
	const ordered = reports.toSorted((a, b) => Number(b.top) - Number(a.top));
	const [first] = ordered;
	if (!first) return null;
	const terms = new Map<string, PageTerm>();
	const cost = { milliseconds: 0, characters: 0, unanswered: 0 };
	for (const report of ordered) {
		for (const { id, label, count } of report.terms) {
			const term = terms.get(id) ?? { id, label, count: 0, frames: [] };
			term.count += count;
			term.frames.push({ frame: report.frame, count });
			terms.set(id, term);
		}
		cost.milliseconds += report.cost.milliseconds;
		cost.characters += report.cost.characters;
		cost.unanswered += report.cost.unanswered;
	}
	const isReading = reports.some((report) => report.isReading);
	const isCut = reports.some((report) => report.isCut);
	const hasNoCard = reports.some((report) => report.hasNoCard);
	const { state, host, url, title, strip } = first;
	return { state, host, url, title, hasNoCard, isReading, isCut, terms: [...terms.values()], strip, cost };
}

/** The frame that holds the nth occurrence (from 0) of a term on the page, and its number there. */
export function locate(term: PageTerm, nth: number): { frame: string; nth: number } | null {
	let before = 0;
	for (const { frame, count } of term.frames) {
		if (nth < before + count) return { frame, nth: nth - before };
		before += count;
	}
	return null;
}
