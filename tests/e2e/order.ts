import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that store nothing come one after the other, so that they share an installation of the extension. */
export class Order extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files);
		const stores = ({ moduleId }: TestSpecification) => !readFileSync(moduleId, 'utf8').includes('storesNothing: true');
		return [...sorted.filter((file) => !stores(file)), ...sorted.filter(stores)];
	}
}
