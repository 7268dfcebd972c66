import { useState } from 'preact/hooks';
import type { BackupOutcome } from '../../components/notebook/BackupPanel';
import { useStrings } from '../../components/strings/context';
import { ask, CallFailed, call } from '../../messages/call';
import { explain } from '../explain';
import { download } from './download';

/** Writes everything to a file and brings a file in, and tells what came of it. */
export function useBackup() {
	const { settings, error: errors } = useStrings();
	const [outcome, setOutcome] = useState<BackupOutcome>({ kind: 'none' });

	const fail = (title: string, help: string, error: unknown) => {
		const detail = error instanceof CallFailed ? error.error.detail : undefined;
		setOutcome({ kind: 'failed', title, help, ...(detail && { detail }) });
	};

	const save = async () => {
		setOutcome({ kind: 'busy' });
		try {
			const backup = await ask('backup.export', {});
			const file = `zhudu-${backup.exported.slice(0, 10)}.json`;
			download(file, JSON.stringify(backup, null, '\t'));
			setOutcome({ kind: 'exported', file });
		} catch (error) {
			fail(settings.exportFailed, errors[explain(error)], error);
		}
	};

	const load = async (file: File) => {
		setOutcome({ kind: 'busy' });
		try {
			const backup = parse(await file.text());
			if (!backup) return fail(settings.importFailed, settings.notJson, null);
			setOutcome({ kind: 'imported', result: await call('backup.import', { backup: backup.value }) });
		} catch (error) {
			const code = explain(error);
			fail(settings.importFailed, code === 'bad-request' ? settings.importHelp : errors[code], error);
		}
	};

	return { outcome, save: () => void save(), load: (file: File) => void load(file) };
}

function parse(text: string): { value: unknown } | null {
	try {
		return { value: JSON.parse(text) };
	} catch {
		return null;
	}
}
