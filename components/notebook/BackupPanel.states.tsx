import { nothing, type States } from '../gallery/states';
import { BackupPanel } from './BackupPanel';

const panel = { onExport: nothing, onImport: nothing };
const counts = { added: 12, updated: 1, unchanged: 871 };

export const states: States = {
	'at rest': <BackupPanel {...panel} outcome={{ kind: 'none' }} />,
	busy: <BackupPanel {...panel} outcome={{ kind: 'busy' }} />,
	exported: <BackupPanel {...panel} outcome={{ kind: 'exported', file: 'zhudu-2026-03-05.json' }} />,
	imported: (
		<BackupPanel
			{...panel}
			outcome={{
				kind: 'imported',
				result: { notes: { ...counts, conflicts: 2 }, ownTerms: counts, knowledge: counts },
			}}
		/>
	),
	'imported, but for the settings': (
		<BackupPanel
			{...panel}
			outcome={{
				kind: 'imported',
				result: { notes: { ...counts, conflicts: 0 }, ownTerms: counts, knowledge: counts, settingsFailed: true },
			}}
		/>
	),
	'not a backup': (
		<BackupPanel
			{...panel}
			outcome={{
				kind: 'failed',
				title: 'zhudu.json',
				help: 'Choose a file that Zhudu exported.',
				detail: 'notes.3.term: Invalid length',
			}}
		/>
	),
};
