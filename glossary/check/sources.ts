import type { Fault } from '../load';
import type { Rule } from './rule';

/** Articles stand once each and in order; with the seeds, on lines that there are. */
export const checkSources: Rule = ({ articles, articlesFile, seeds }) => {
	const faults: Fault[] = [];
	articles.forEach(({ id, seed, title }, index) => {
		const fault = (part: string, message: string) =>
			faults.push({
				file: articlesFile.file,
				line: articlesFile.lineOf(`${index}.${part}`),
				message: `${id}: ${message}`,
			});
		const before = articles[index - 1]?.id;
		if (before !== undefined && before >= id) fault('id', `must not stand after ${before}`);
		if (!/\p{Script=Han}/u.test(title.zh)) fault('title.zh', 'the title is not Chinese');
		if (!seeds) return;
		if (!seeds.files.has(seed)) fault('seed', `there is no seed ${seed}`);
		else if (seeds.articles.get(id)?.some((run) => run === ''))
			fault('lines', 'some of these lines are empty or not there');
	});
	return faults;
};
