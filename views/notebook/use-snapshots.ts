import { useEffect, useState } from 'preact/hooks';
import { ask, call } from '../../messages/call';
import type { CallError } from '../../messages/protocol';
import type { Snapshot } from '../../model/snapshot';
import { explain } from '../explain';
import { useLoaded } from '../use-loaded';

/** What came of going back to a snapshot; `before`: the one that undoes it. */
export type WentBack =
	| { kind: 'none' | 'busy' }
	| { kind: 'done'; to: Snapshot; before: Snapshot | null }
	| { kind: 'failed'; code: CallError['code'] };

/** The snapshots, and going back to one of them. `outcome` of an import or export: there may be one more after it. */
export function useSnapshots(outcome: unknown) {
	const { loaded, refresh } = useLoaded('snapshots', () => ask('snapshots.list', {}));
	const [state, setState] = useState<WentBack>({ kind: 'none' });
	useEffect(() => refresh(), [outcome]);

	const restore = async (to: Snapshot, isUndo: boolean) => {
		setState({ kind: 'busy' });
		try {
			const before = await call('snapshot.restore', { id: to.id });
			setState(isUndo ? { kind: 'none' } : { kind: 'done', to, before });
		} catch (error) {
			setState({ kind: 'failed', code: explain(error) });
		}
		refresh();
	};

	return {
		snapshots: loaded.kind === 'ready' ? loaded.value : [],
		state,
		restore: (to: Snapshot) => void restore(to, false),
		undo: (before: Snapshot) => void restore(before, true),
	};
}
