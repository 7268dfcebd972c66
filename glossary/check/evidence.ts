import { readNumbers, readSeedNumbers } from './numbers';
import { faultIn, type Rule } from './rule';
import { squeeze } from './seeds';

/** Evidence names articles there are, each once; with the seeds, locators stand in them word for word. */
export const checkLocators: Rule = ({ written, articles, seeds }) => {
	const known = new Set(articles.map(({ id }) => id));
	return written.flatMap((one) =>
		one.term.evidence.flatMap(({ article, locator }, index) => {
			const path = `evidence.${index}`;
			if (!known.has(article)) return [faultIn(one, `${path}.article`, `there is no article ${article}`)];
			const runs = seeds?.articles.get(article);
			if (!runs || runs.some((run) => run.includes(squeeze(locator)))) return [];
			return [faultIn(one, `${path}.locator`, `“${locator}” does not stand in ${article}`)];
		}),
	);
};

/** With the seeds: every figure in what an article is said to say stands in that article. */
export const checkFigures: Rule = ({ written, articles, seeds }) => {
	if (!seeds) return [];
	const dates = new Map(
		articles.map(({ id, date, dateBasis }) => [id, `${date ?? ''} ${dateBasis.zh} ${dateBasis.en}`]),
	);
	const allowed = new Map(
		[...seeds.articles].map(([id, runs]) => [id, readSeedNumbers(runs.join('\n'), dates.get(id) ?? '')]),
	);
	return written.flatMap((one) =>
		one.term.evidence.flatMap(({ article, says }, index) => {
			const figures = allowed.get(article);
			if (!figures) return [];
			return (['zh', 'en'] as const).flatMap((language) =>
				readNumbers(says[language])
					.filter(({ values }) => !values.some((value) => figures.has(value)))
					.map(({ printed }) =>
						faultIn(one, `evidence.${index}.says.${language}`, `the figure ${printed} does not stand in ${article}`),
					),
			);
		}),
	);
};
