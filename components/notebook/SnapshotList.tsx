import { SNAPSHOTS } from '../../model/limits';
import type { Snapshot } from '../../model/snapshot';
import { formatWhen } from '../format-date';
import { useStrings } from '../strings/context';

const DAY = 24 * 60 * 60_000;

/** What the reader wrote, as it was at several times, with a way back to each; and whether the browser keeps it. */
export function SnapshotList({
	snapshots,
	isPersisted,
	busy,
	onRestore,
}: {
	snapshots: Snapshot[];
	/** What the browser answered when it was asked to keep all this; null: not yet. */
	isPersisted: boolean | null;
	busy: boolean;
	onRestore: (snapshot: Snapshot) => void;
}) {
	const { kept, common, code } = useStrings();
	const { daily, others, keeps, bytes } = SNAPSHOTS;
	return (
		<section class="backup" aria-labelledby="snapshots">
			<h2 id="snapshots">{kept.snapshots}</h2>
			<p class="hint">{kept.snapshotsHint(daily, others, keeps / DAY, bytes / 2 ** 20)}</p>
			{isPersisted !== null && <p class="hint persistence">{isPersisted ? kept.persisted : kept.notPersisted}</p>}
			{snapshots.length === 0 && <p class="empty">{kept.snapshotsNone}</p>}
			<ul class="snapshots">
				{snapshots.map((snapshot) => {
					const when = formatWhen(snapshot.taken, code);
					return (
						<li key={snapshot.id} class="row">
							<span>
								<strong>{when}</strong> {kept.why[snapshot.why]}
								<span class="count"> {kept.holds(snapshot.notes, snapshot.ownTerms)}</span>
							</span>
							<button
								type="button"
								class="button"
								disabled={busy}
								aria-label={`${kept.goBack}${common.colon}${when}`}
								onClick={() => onRestore(snapshot)}
							>
								{kept.goBack}
							</button>
						</li>
					);
				})}
			</ul>
		</section>
	);
}
