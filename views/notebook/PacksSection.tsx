import { useState } from 'preact/hooks';
import { MarkAdded } from '../../components/notebook/MarkAdded';
import { PackImport } from '../../components/notebook/PackImport';
import { PackList } from '../../components/notebook/PackList';
import { Failure, Loading, UndoBar } from '../../components/Status';
import { textIn, useStrings } from '../../components/strings/context';
import { ask } from '../../messages/call';
import type { CallError, PackSummary } from '../../messages/protocol';
import { writeSettings } from '../../storage/settings/settings';
import { explain } from '../explain';
import type { useImport } from './use-import';
import { usePacks } from './use-packs';

/** The packs: switch on and off, remove, import. */
export function PacksSection({
	packsOff,
	markAdded,
	importing,
}: {
	packsOff: string[];
	markAdded: boolean;
	importing: ReturnType<typeof useImport>;
}) {
	const strings = useStrings();
	const { packs, notebook, settings } = strings;
	const loaded = usePacks();
	const [failed, setFailed] = useState<{ title: string; code: CallError['code'] } | null>(null);
	const [removed, setRemoved] = useState<PackSummary | null>(null);
	const [removing, setRemoving] = useState<string>();

	const attempt = async (title: string, work: () => Promise<unknown>) => {
		try {
			await work();
			setFailed(null);
		} catch (error) {
			setFailed({ title, code: explain(error) });
		}
	};
	const remove = (pack: PackSummary) =>
		attempt(packs.removeFailed, async () => {
			const { id, state } = pack;
			setRemoving(id);
			await ask('pack.remove', { pack: id }).finally(() => setRemoving(undefined));
			setRemoved(state === 'interrupted' ? null : pack);
		});
	const putBack = ({ id }: PackSummary) =>
		attempt(packs.putBackFailed, async () => {
			await ask('pack.restore', { pack: id });
			setRemoved(null);
		});
	const erase = ({ id }: PackSummary) =>
		attempt(packs.removeFailed, async () => {
			await ask('pack.erase', { pack: id });
			setRemoved(null);
		});

	return (
		<div class="column">
			<h1>{notebook.packs}</h1>
			<p class="hint">{packs.intro}</p>
			{failed && <Failure title={failed.title} code={failed.code} />}
			{removed && (
				<UndoBar key={removed.id} onUndo={() => void putBack(removed)}>
					{packs.removed(textIn(removed.title, strings))}
				</UndoBar>
			)}
			{loaded.kind === 'loading' && <Loading />}
			{loaded.kind === 'failed' && <Failure title={notebook.listFailed} code={loaded.code} onRetry={loaded.retry} />}
			{loaded.kind === 'ready' && (
				<PackList
					packs={loaded.value}
					packsOff={packsOff}
					removing={removing}
					onSwitch={(pack, isOn) =>
						void attempt(settings.saveFailed, () =>
							writeSettings(({ packsOff }) => {
								const others = packsOff.filter((id) => id !== pack);
								return { packsOff: isOn ? others : [...others, pack] };
							}),
						)
					}
					onRemove={(pack) => void remove(pack)}
					onPutBack={(pack) => void putBack(pack)}
					onErase={(pack) => void erase(pack)}
				/>
			)}
			<MarkAdded
				isOn={markAdded}
				onChange={(isOn) => void attempt(settings.saveFailed, () => writeSettings({ markAdded: isOn }))}
			/>
			<PackImport
				state={importing.state}
				onFile={importing.check}
				onInstall={importing.install}
				onCancel={importing.cancel}
			/>
		</div>
	);
}
