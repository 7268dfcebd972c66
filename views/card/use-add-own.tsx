import { useState } from 'preact/hooks';
import { Failure, UndoBar } from '../../components/Status';
import { useStrings } from '../../components/strings/context';
import { call } from '../../messages/call';
import type { CallError, OwnAdded } from '../../messages/protocol';
import { LIMITS } from '../../model/limits';
import type { Place } from '../../model/note';
import { explain } from '../explain';

/** What became of it last. */
type Outcome = (OwnAdded & { label: string }) | { kind: 'failed'; code: CallError['code'] } | null;

/** Makes what is looked up a term of the reader's own, with the sentence and page, and takes that back. */
export function useAddOwn({
	place,
	onOpen,
	onUndone,
}: {
	place: Place;
	/** There is such a term now, or was before. */
	onOpen: (id: string) => void;
	onUndone: () => void;
}) {
	const strings = useStrings();
	const [outcome, setOutcome] = useState<Outcome>(null);
	const attempt = async (work: () => Promise<void>) => {
		try {
			await work();
		} catch (error) {
			setOutcome({ kind: 'failed', code: explain(error) });
		}
	};
	const add = (label: string, definition: string) =>
		void attempt(async () => {
			const added = await call('own.add', { label, definition: definition.slice(0, LIMITS.definition), place });
			setOutcome({ ...added, label });
			onOpen(added.id);
		});
	const undo = (id: string) =>
		void attempt(async () => {
			await call('own.delete', { id });
			await call('note.delete', { term: id }).catch(() => null); // There is none where the page has no address to link to.
			setOutcome(null);
			onUndone();
		});
	return { add, notice: noticeOf(outcome, strings, undo) };
}

function noticeOf(outcome: Outcome, { words, own }: ReturnType<typeof useStrings>, undo: (id: string) => void) {
	if (!outcome) return null;
	if (outcome.kind === 'failed') return <Failure title={words.addFailed} code={outcome.code} />;
	const { kind, id, label } = outcome;
	if (kind === 'added') return <UndoBar onUndo={() => undo(id)}>{words.added(label)}</UndoBar>;
	return <p role="status">{kind === 'own' ? own.exists(label) : words.inPack(label)}</p>;
}
