import { readNumbers, readSeedNumbers } from './numbers';
import { faultIn, type Rule } from './rule';
import { squeeze } from './seeds';

/** Evidence names sources there are, each once; with the seeds, locators stand in them word for word. */
export const checkLocators: Rule = ({ written, sources, seeds }) => {
	const known = new Set(sources.map(({ id }) => id));
	return written.flatMap((one) =>
		one.term.evidence.flatMap(({ source, locator }, index) => {
			const path = `evidence.${index}`;
			if (!known.has(source)) return [faultIn(one, `${path}.source`, `there is no source ${source}`)];
			const runs = seeds?.sources.get(source);
			if (!runs || runs.some((run) => run.includes(squeeze(locator)))) return [];
			return [faultIn(one, `${path}.locator`, `“${locator}” does not stand in ${source}`)];
		}),
	);
};

/** With the seeds: every figure in what a source is said to say stands in that source. */
export const checkFigures: Rule = ({ written, sources, seeds }) => {
	if (!seeds) return [];
	const dates = new Map(
		sources.flatMap((source) =>
			source.kind === 'seed'
				? [[source.id, `${source.date ?? ''} ${source.dateBasis.zh} ${source.dateBasis.en}`] as const]
				: [],
		),
	);
	const allowed = new Map(
		[...seeds.sources].map(([id, runs]) => [id, readSeedNumbers(runs.join('\n'), dates.get(id) ?? '')]),
	);
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
