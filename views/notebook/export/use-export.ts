import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExportState } from '../../../components/notebook/ExportPanel';
import type { ExportChoice } from '../../../components/notebook/export-choice';
import { useStrings } from '../../../components/strings/context';
import { download, today } from '../../download';
import { explain } from '../../explain';
import { readExported, type ToExport } from '../../export/read-exported';
import { writeFile } from './write-file';

/**
 * Writes terms to a file and tells how far it is. `name` begins the file's name, `title` its text; `wanted` is asked when
 * the reader has asked for the file.
 */
export function useExport({ name, title }: { name: string; title: string }) {
	const strings = useStrings();
	const [state, setState] = useState<ExportState>({ kind: 'none' });
	const end = useRef(new AbortController());
	useEffect(() => () => end.current.abort(), []);

	const run = async (choice: ExportChoice, readWanted: (signal: AbortSignal) => Promise<ToExport[]>) => {
		end.current = new AbortController();
		const { signal } = end.current;
		setState({ kind: 'busy', done: 0, size: 0 });
		try {
			const wanted = await readWanted(signal);
			signal.throwIfAborted();
			const size = wanted.length;
			const onDone = (done: number) => setState({ kind: 'busy', done, size });
			onDone(0);
			let count = 0;
			const terms = counted(readExported(wanted, { strings, signal, onDone }), () => count++);
			const { ending, content } = await writeFile(terms, { choice, title, wanted, strings });
			signal.throwIfAborted();
			const file = `zhudu-${name}-${today()}.${ending}`;
			download(file, content);
			setState({ kind: 'done', file, count });
		} catch (error) {
			setState(signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', code: explain(error) });
		}
	};
	return {
		state,
		run: (choice: ExportChoice, readWanted: (signal: AbortSignal) => Promise<ToExport[]>) =>
			void run(choice, readWanted),
		cancel: () => end.current.abort(),
	};
}

async function* counted<T>(items: AsyncIterable<T>, count: () => void): AsyncGenerator<T> {
	for await (const item of items) {
		count();
		yield item;
	}
}
