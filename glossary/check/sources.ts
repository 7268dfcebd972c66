import type { Fault, LoadedPack } from '../load';
import type { Rule } from './rule';
import type { Seeds } from './seeds';

/** Sources stand once each and in order; with the seeds, articles stand on lines that there are. */
export const checkSources: Rule = ({ packs, seeds }) => packs.flatMap((pack) => checkPack(pack, seeds));

function checkPack({ sources, sourcesFile }: LoadedPack, seeds: Seeds | undefined): Fault[] {
	const faults: Fault[] = [];
	sources.forEach((source, index) => {
		const { id, title } = source;
		const fault = (part: string, message: string) =>
			faults.push({
				file: sourcesFile.file,
				line: sourcesFile.lineOf(`${index}.${part}`),
				message: `${id}: ${message}`,
			});
		const before = sources[index - 1]?.id;
		if (before !== undefined && before >= id) fault('id', `must not stand after ${before}`);
		if (!/\p{Script=Han}/u.test(title.zh)) fault('title.zh', 'the title is not Chinese');
		if (!seeds || source.kind !== 'seed') return;
		if (!seeds.files.has(source.seed)) fault('seed', `there is no seed ${source.seed}`);
		else if (seeds.sources.get(id)?.some((run) => run === ''))
			fault('lines', 'some of these lines are empty or not there');
	});
	return faults;
}
