import { useState } from 'preact/hooks';
import type { BackupOutcome } from '../../components/notebook/BackupPanel';
import { useStrings } from '../../components/strings/context';
import { CallFailed } from '../../messages/call';
import { askLarge, callLarge } from '../../messages/large-call';
import { asJson, download } from '../download';
import { explain } from '../explain';

/** Writes everything to a file and brings a file in, and tells what came of it. */
export function useBackup() {
	const { settings, error: errors } = useStrings();
	const [outcome, setOutcome] = useState<BackupOutcome>({ kind: 'none' });

	const fail = (title: string, help: string, error: unknown) => {
		const detail = error instanceof CallFailed ? error.error.detail : undefined;
		setOutcome({ kind: 'failed', title, help, ...(detail && { detail }) });
	};

	const helpFor = (error: unknown) =>
		error instanceof CallFailed && error.error.detail.includes('newer version')
			? settings.importNewer
			: settings.importHelp;

	const save = async () => {
		setOutcome({ kind: 'busy' });
		try {
			const backup = await askLarge('backup.export', {});
			const file = `zhudu-${backup.exported.slice(0, 10)}.json`;
			download(file, asJson(backup));
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
			setOutcome({ kind: 'imported', result: await callLarge('backup.import', { backup: backup.value }) });
		} catch (error) {
			const code = explain(error);
			fail(settings.importFailed, code === 'bad-request' ? helpFor(error) : errors[code], error);
		}
	};

	return { outcome, save: () => void save(), load: (file: File) => void load(file) };
}

/** No backup is nested so deeply; a message that is may not arrive. */
const NESTED = 20;

function isDeeper(value: unknown, levels: number): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

function parse(text: string): { value: unknown } | null {
	try {
		const value: unknown = JSON.parse(text);
		return isDeeper(value, NESTED) ? null : { value };
	} catch {
		return null;
	}
}
