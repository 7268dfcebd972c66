import { readNumbers, readSeedNumbers } from './numbers';
import { faultIn, type Rule } from './rule';
import { squeeze } from './seeds';

/** Evidence names sources there are; locators, also of a timeline, stand word for word in the texts that are at hand. */
export const checkLocators: Rule = ({ written, sources, seeds, parallels }) => {
	const known = new Set(sources.map(({ id }) => id));
	const runsOf = (source: string) =>
		seeds?.sources.get(source) ?? [...(parallels?.get(source)?.values() ?? [])].map(({ zh }) => zh);
	return written.flatMap((one) => {
		const cited = [
			...one.term.evidence.map(({ source, locator }, index) => ({ source, locator, path: `evidence.${index}` })),
			...(one.term.timeline ?? []).map(({ source, locator }, index) => ({
				source,
				locator,
				path: `timeline.${index}`,
			})),
		];
		return cited.flatMap(({ source, locator, path }) => {
			if (!known.has(source)) return [faultIn(one, `${path}.source`, `there is no source ${source}`)];
			const runs = runsOf(source);
			if (locator === undefined || runs.length === 0) return [];
			if (runs.some((run) => run.includes(squeeze(locator)))) return [];
			return [faultIn(one, `${path}.locator`, `“${locator}” does not stand in ${source}`)];
		});
	});
};

/** Every figure in what a source is said to say stands in that source, where it is at hand. */
export const checkFigures: Rule = ({ written, sources, seeds, parallels }) => {
	if (!seeds) return [];
	const dates = new Map(
		sources.flatMap((source) =>
			source.kind === 'seed'
				? [[source.id, `${source.date ?? ''} ${source.dateBasis.zh} ${source.dateBasis.en}`] as const]
				: [[source.id, source.date] as const],
		),
	);
	const texts = new Map([
		...[...seeds.sources].map(([id, runs]) => [id, runs.join('\n')] as const),
		...[...(parallels ?? [])].map(([id, text]) => [id, [...text.values()].map(({ zh }) => zh).join('\n')] as const),
	]);
	const allowed = new Map([...texts].map(([id, text]) => [id, readSeedNumbers(text, dates.get(id) ?? '')]));
	return written.flatMap((one) =>
		one.term.evidence.flatMap(({ source, says }, index) => {
			const figures = allowed.get(source);
			if (!figures) return [];
			return (['zh', 'en'] as const).flatMap((language) =>
				readNumbers(says[language])
					.filter(({ values }) => !values.some((value) => figures.has(value)))
					.map(({ printed }) =>
						faultIn(one, `evidence.${index}.says.${language}`, `the figure ${printed} does not stand in ${source}`),
					),
			);
		}),
	);
};
