import type { Snapshot } from '../../model/snapshot';
import { nothing, type States } from '../gallery/states';
import { SnapshotList } from './SnapshotList';

const list = { busy: false, onRestore: nothing };
const some = (['daily', 'import', 'restore', 'empty-bin', 'remove-pack'] as const).map(
	(why, id): Snapshot => ({
		id,
		taken: Date.UTC(2025, 2, 5, 8) - id * 86_400_000,
		why,
		notes: id,
		ownTerms: 2 * id,
		size: 1000,
		hash: `${id}`,
	}),
);

export const states: States = {
	none: <SnapshotList {...list} snapshots={[]} isPersisted={null} />,
	some: <SnapshotList {...list} snapshots={some} isPersisted />,
	'not kept for sure': <SnapshotList {...list} snapshots={some.slice(0, 1)} isPersisted={false} />,
	busy: <SnapshotList {...list} snapshots={some.slice(0, 2)} isPersisted busy />,
};
