import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportState } from '../../components/notebook/PackImport';
import { useStrings } from '../../components/strings/context';
import { UnreadableFile } from '../../formats/fault';
import { type CheckedFile, checkPackFile, compileTerms } from '../../formats/pack/compile-pack-file';
import type { FilePart } from '../../formats/pack/read-pack-file';
import { ask } from '../../messages/call';
import { explain } from '../explain';
import { installPack } from './install-pack';
import { packParts } from './pack-parts';

/** A file that is in order and waits for the reader's word. */
interface Ready {
	checked: CheckedFile;
	parts: () => AsyncGenerator<FilePart>;
}

/** The import of a pack: it goes on while other sections of the notebook are shown, and ends with its page. */
export function useImport() {
	const { packs: words } = useStrings();
	const [state, setState] = useState<ImportState>({ kind: 'none' });
	const ready = useRef<Ready | null>(null);
	const end = useRef(new AbortController());
	const isInstalling = state.kind === 'installing';
	useEffect(() => {
		if (!isInstalling) return;
		const listening = new AbortController();
		addEventListener('beforeunload', (event) => event.preventDefault(), { signal: listening.signal });
		return () => listening.abort();
	}, [isInstalling]);

	const attempt = async (work: (signal: AbortSignal) => Promise<ImportState>) => {
		end.current = new AbortController();
		const { signal } = end.current;
		try {
			setState(await work(signal));
		} catch (error) {
			setState(signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', code: explain(error) });
		}
	};

	const check = (file: File) =>
		attempt(async (signal) => {
			setState({ kind: 'checking', file: file.name, done: 0 });
			try {
				const parts = await packParts(file);
				const checked = await checkPackFile(
					parts((bytes) => {
						signal.throwIfAborted();
						setState({ kind: 'checking', file: file.name, done: bytes / file.size });
					}),
				);
				const { faults, faultCount: count, size, head } = checked;
				if (count > 0) return { kind: 'faulty', file: file.name, faults, count, isRead: true };
				if (size === 0) return unreadable(file, { line: 1, message: words.empty });
				ready.current = { checked, parts: () => parts(() => {}) };
				const packs = await ask('packs.list', {});
				const replaces = packs.find(({ id, state }) => id === head.id && state === 'ready')?.size;
				return { kind: 'checked', title: head.title, size, replaces };
			} catch (error) {
				if (error instanceof UnreadableFile) return unreadable(file, error.fault);
				throw error;
			}
		});

	const install = () =>
		attempt(async (signal) => {
			const { checked, parts } = ready.current!;
			const { size } = checked;
			const { title } = checked.head;
			const onDone = (done: number) => setState({ kind: 'installing', title, done, size });
			const onLabels = (labels: number) => setState({ kind: 'installing', title, done: size, size, labels });
			onDone(0);
			const outcome = await installPack({ checked, terms: compileTerms(parts(), checked), onDone, onLabels, signal });
			return outcome === undefined ? { kind: 'busy' } : { kind: outcome, title, size };
		});

	const cancel = () => {
		if (state.kind === 'checked') setState({ kind: 'none' });
		else end.current.abort();
	};

	return { state, check: (file: File) => void check(file), install: () => void install(), cancel };
}

function unreadable(file: File, fault: UnreadableFile['fault']): ImportState {
	return { kind: 'faulty', file: file.name, faults: [fault], count: 1, isRead: false };
}
