import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that share an installation of the extension, as they say by these words, come one after the other: those that store
 * least first. Those that install it anew, or another, come last.
 */
const SHARING = ['storesNothing: true', 'storesOnlyNotes: true', 'useSession()', 'useCounted()'];
const INSTALLING = 'freshExtension';

export class Order extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files);
		const rank = ({ moduleId }: TestSpecification) => {
			const text = readFileSync(moduleId, 'utf8');
			const first = SHARING.findIndex((words) => text.includes(words));
			return first < 0 || text.includes(INSTALLING) ? SHARING.length : first;
		};
		const ranked = sorted.map((file) => ({ file, rank: rank(file) }));
		return ranked.sort((a, b) => a.rank - b.rank).map(({ file }) => file);
	}
}
