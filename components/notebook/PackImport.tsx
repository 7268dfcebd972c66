import { useRef } from 'preact/hooks';
import type { CallError } from '../../messages/protocol';
import type { Bilingual } from '../../model/shared';
import { Failure } from '../Status';
import { textIn, useStrings } from '../strings/context';
import { faultIn } from '../strings/faults';
import { takeFocus } from '../take-focus';

/** Something wrong in a file; `message` is English, and said in the language of the interface. */
export interface ImportFault {
	line: number;
	entry?: number;
	message: string;
}

/** How far an import is. */
export type ImportState =
	| { kind: 'none' }
	/** `done`: part of the file that was read, 0 to 1. */
	| { kind: 'checking'; file: string; done: number }
	/** `replaces`: how many terms the pack has that it takes the place of. */
	| { kind: 'checked'; title: Bilingual; size: number; replaces: number | undefined }
	/** `count` of them, of which the first are given. `isRead`: the file could be read to its end. */
	| { kind: 'faulty'; file: string; faults: ImportFault[]; count: number; isRead: boolean }
	/** `done` terms are stored; then `labels` tells how much is ready for pages, 0 to 1. */
	| { kind: 'installing'; title: Bilingual; done: number; size: number; labels?: number }
	| { kind: 'installed'; title: Bilingual; size: number }
	/** It is there, but pages can't be read with it yet. */
	| { kind: 'unprepared'; title: Bilingual; size: number }
	| { kind: 'cancelled' }
	| { kind: 'busy' }
	| { kind: 'failed'; code: CallError['code'] };

/** From a file on this device to a pack: choose, see what it is, install; each step can be stopped. */
export function PackImport({
	state,
	onFile,
	onInstall,
	onCancel,
}: {
	state: ImportState;
	onFile: (file: File) => void;
	onInstall: () => void;
	onCancel: () => void;
}) {
	const strings = useStrings();
	const { packs, common } = strings;
	const chooser = useRef<HTMLInputElement>(null);
	const isBusy = state.kind === 'checking' || state.kind === 'installing';
	const isTaken = isBusy || state.kind === 'checked';
	// Once all is stored it is there.
	const isStoppable = isTaken && !(state.kind === 'installing' && state.labels !== undefined);
	return (
		<section class="import" aria-labelledby="import">
			<h2 id="import">{packs.import}</h2>
			<p class="hint">{common.sentences(packs.importHint, packs.format)}</p>
			<button type="button" class="button" aria-disabled={isTaken} onClick={() => !isTaken && chooser.current?.click()}>
				{packs.import}…
			</button>
			<input
				ref={chooser}
				type="file"
				accept=".json,.csv,.tsv,.txt,application/json,text/csv,text/tab-separated-values"
				hidden
				aria-label={packs.import}
				onChange={(event) => {
					const [file] = event.currentTarget.files ?? [];
					if (file) onFile(file);
					// The same file can be chosen again.
					event.currentTarget.value = '';
				}}
			/>
			<div role="status">
				{state.kind === 'checking' && <p>{packs.checking(state.file)}</p>}
				{state.kind === 'checked' && (
					<p>
						{common.sentences(
							packs.checked(textIn(state.title, strings), state.size),
							...(state.replaces === undefined ? [] : [packs.replaces(state.replaces)]),
						)}
					</p>
				)}
				{state.kind === 'installing' && <p>{packs.installing(textIn(state.title, strings))}</p>}
				{state.kind === 'installed' && <p>{packs.installed(textIn(state.title, strings), state.size)}</p>}
				{state.kind === 'unprepared' && (
					<p>{common.sentences(packs.installed(textIn(state.title, strings), state.size), packs.unprepared)}</p>
				)}
				{state.kind === 'cancelled' && <p>{packs.cancelled}</p>}
				{state.kind === 'busy' && <p>{packs.busy}</p>}
			</div>
			{state.kind === 'checking' && <progress value={state.done} aria-label={packs.checking(state.file)} />}
			{state.kind === 'installing' && (
				<>
					<progress
						value={0.7 * (state.done / state.size) + 0.3 * (state.labels ?? 0)}
						aria-label={packs.installing(textIn(state.title, strings))}
					/>
					<p class="count">{state.labels === undefined ? packs.progress(state.done, state.size) : packs.preparing}</p>
				</>
			)}
			{isStoppable && (
				<div class="row">
					{state.kind === 'checked' && (
						<button type="button" class="button primary" ref={takeFocus} onClick={onInstall}>
							{packs.install}
						</button>
					)}
					<button type="button" class="button" onClick={onCancel}>
						{common.cancel}
					</button>
				</div>
			)}
			{state.kind === 'faulty' && <Faults {...state} />}
			{state.kind === 'failed' && <Failure title={packs.failed} code={state.code} />}
		</section>
	);
}

function Faults({
	file,
	faults,
	count,
	isRead,
}: {
	file: string;
	faults: ImportFault[];
	count: number;
	isRead: boolean;
}) {
	const strings = useStrings();
	const { packs, common } = strings;
	return (
		<div class="failure" role="alert">
			<p>{isRead ? packs.faulty(file, count) : packs.unreadable(file)}</p>
			<ul>
				{faults.map(({ line, entry, message }) => {
					const { text, lang } = faultIn(message, strings);
					return (
						<li key={`${line} ${entry} ${message}`}>
							{common.list([packs.line(line), ...(entry === undefined ? [] : [packs.entry(entry)])])}
							{common.colon}
							<code lang={lang}>{text}</code>
						</li>
					);
				})}
			</ul>
			{count > faults.length && <p>{packs.moreFaults(count - faults.length)}</p>}
		</div>
	);
}
