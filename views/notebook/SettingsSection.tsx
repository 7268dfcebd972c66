import { useMemo, useState } from 'preact/hooks';
import { formatWhen } from '../../components/format-date';
import { BackupPanel } from '../../components/notebook/BackupPanel';
import { RefusalLists } from '../../components/notebook/RefusalLists';
import { SettingsForm } from '../../components/notebook/SettingsForm';
import { SnapshotList } from '../../components/notebook/SnapshotList';
import { Failure, UndoBar } from '../../components/Status';
import { useStrings } from '../../components/strings/context';
import type { Settings } from '../../model/settings';
import { type SettingsPatch, writeSettings } from '../../storage/settings/settings';
import { useLabels } from '../use-labels';
import { useBackup } from './use-backup';
import { useSnapshots } from './use-snapshots';

/** Settings, refusals, backup and snapshots. */
export function SettingsSection({ settings, isPersisted }: { settings: Settings; isPersisted: boolean | null }) {
	const labelOf = useLabels(useMemo(() => settings.notHere.map(({ term }) => term), [settings]));
	const strings = useStrings();
	const [undo, setUndo] = useState<SettingsPatch | null>(null);
	const [failed, setFailed] = useState(false);
	const backup = useBackup();
	const { snapshots, state, restore, undo: goForth } = useSnapshots(backup.outcome);

	const write = async (patch: SettingsPatch, back: SettingsPatch | null) => {
		try {
			await writeSettings(patch);
			setFailed(false);
			setUndo(() => back);
		} catch {
			setFailed(true);
		}
	};

	return (
		<div class="column">
			<h1>{strings.notebook.settings}</h1>
			{failed && (
				<p class="failure" role="alert">
					{strings.settings.saveFailed}
				</p>
			)}
			<SettingsForm settings={settings} onChange={(patch) => void write(patch, null)} />
			{undo && <UndoBar onUndo={() => void write(undo, null)}>{strings.settings.removed}</UndoBar>}
			<RefusalLists
				sitesOff={settings.sitesOff}
				sitesOn={settings.sitesOn}
				notHere={settings.notHere}
				labelOf={labelOf}
				onSiteOn={(host) =>
					void write(
						({ sitesOff }) => ({ sitesOff: sitesOff.filter((site) => site !== host) }),
						({ sitesOff }) => ({ sitesOff: [...sitesOff, host] }),
					)
				}
				onSiteLeft={(host) =>
					void write(
						({ sitesOn }) => ({ sitesOn: sitesOn.filter((site) => site !== host) }),
						({ sitesOn }) => ({ sitesOn: [...sitesOn, host] }),
					)
				}
				onMarkAgain={(rule) =>
					void write(
						({ notHere }) => ({ notHere: notHere.filter((other) => JSON.stringify(other) !== JSON.stringify(rule)) }),
						({ notHere }) => ({ notHere: [...notHere, rule] }),
					)
				}
			/>
			<BackupPanel outcome={backup.outcome} onExport={backup.save} onImport={backup.load} />
			{state.kind === 'done' && (
				<UndoBar onUndo={() => state.before && goForth(state.before)}>
					{strings.kept.wentBack(formatWhen(state.to.taken, strings.code))}
				</UndoBar>
			)}
			{state.kind === 'failed' && <Failure title={strings.kept.goBackFailed} code={state.code} />}
			<SnapshotList snapshots={snapshots} isPersisted={isPersisted} busy={state.kind === 'busy'} onRestore={restore} />
		</div>
	);
}
