import type { Fault, WrittenTerm } from '../load';
import { faultIn, type Rule } from './rule';

/** Dates are days there are; a timeline goes forward and tells nothing that its source could not know. */
export const checkDates: Rule = ({ written, sources }) => {
	const dates = new Map(sources.map(({ id, date }) => [id, date]));
	return written.flatMap((one) => {
		const { asOf, timeline = [] } = one.term;
		const faults: Fault[] = [];
		if (asOf !== undefined && !isDate(asOf)) faults.push(faultIn(one, 'asOf', `there is no day ${asOf}`));
		timeline.forEach(({ date, source }, index) => {
			const fault = (part: string, message: string) => faults.push(faultIn(one, `timeline.${index}.${part}`, message));
			if (!isDate(date)) fault('date', `there is no day ${date}`);
			const before = timeline[index - 1]?.date;
			if (before !== undefined && before > date) fault('date', `${date} stands after ${before}`);
			if (!dates.has(source)) fault('source', `there is no source ${source}`);
			const known = dates.get(source);
			if (known !== undefined && date.slice(0, known.length) > known)
				fault('date', `${source} is of ${known} and can't tell of ${date}`);
		});
		return faults;
	});
};

/** A share or an amount, not a count of tasks or flights. */
const AMOUNT = /\d(?:余?[万亿]|%|\/\d)/u;

/** What an article gives as a share or an amount holds as of some year: articles age, and the reader does not see their date. */
export const checkDated: Rule = ({ written, sources }) => {
	const articles = new Set(sources.flatMap(({ kind, id }) => (kind === 'seed' ? [id] : [])));
	return written.flatMap((one) =>
		one.term.evidence.flatMap(({ source, says }, index) =>
			articles.has(source) && AMOUNT.test(says.zh) && !/20\d\d/u.test(says.zh)
				? [faultIn(one, `evidence.${index}.says.zh`, 'a figure without its year')]
				: [],
		),
	);
};

/** The year before that of the source, which the reader does not see; “more than the year before” is a comparison. */
const LAST_YEAR = /(?<!比)(?:上年|去年|上一年)(?!同期)/u;

/** Statements name the year they speak of. */
export const checkYears: Rule = ({ written }) =>
	written.flatMap((one) =>
		one.term.evidence.flatMap(({ says }, index) => {
			const [word] = LAST_YEAR.exec(says.zh) ?? [];
			return word ? [faultIn(one, `evidence.${index}.says.zh`, `“${word}” is no year that a reader knows`)] : [];
		}),
	);

/** Words by which a definition says that it will not always hold. */
const PASSING = /目前|现任|现在(?!的)/u;

/** A definition that speaks of now says when that was. */
export const checkAging: Rule = ({ written }) =>
	written.flatMap((one) => {
		const [word] = PASSING.exec(one.term.definition.zh) ?? [];
		if (word === undefined || one.term.asOf !== undefined) return [];
		return [faultIn(one, 'definition.zh', `“${word}” needs asOf`)];
	});

/** Terms that take another's place, or are set against another, are there; nothing is its own successor. */
export const checkTargets: Rule = ({ written }) => {
	const terms = new Map(written.map((one) => [one.term.id, one]));
	return written.flatMap((one) => {
		const { id, supersededBy, contrasts = [] } = one.term;
		const faults: Fault[] = [];
		if (supersededBy !== undefined) {
			if (!terms.has(supersededBy)) faults.push(faultIn(one, 'supersededBy', `${supersededBy} is no term`));
			else if (leadsBack(one, terms)) faults.push(faultIn(one, 'supersededBy', 'goes in a circle'));
		}
		contrasts.forEach(({ target }, index) => {
			const fault = (message: string) => faults.push(faultIn(one, `contrasts.${index}`, message));
			if (target === id) fault('a term is not told apart from itself');
			else if (!terms.has(target)) fault(`${target} is no term`);
			else if (terms.get(target)?.term.contrasts?.some((other) => other.target === id) && target < id)
				fault(`is written on ${target} too; one side is enough`);
		});
		return faults;
	});
};

function leadsBack(from: WrittenTerm, terms: ReadonlyMap<string, WrittenTerm>): boolean {
	const seen = new Set<string>();
	for (let at: WrittenTerm | undefined = from; at; at = terms.get(at.term.supersededBy ?? '')) {
		if (seen.has(at.term.id)) return true;
		seen.add(at.term.id);
	}
	return false;
}

function isDate(date: string): boolean {
	const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
	return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}
