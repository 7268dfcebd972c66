import type { Strings } from '../../components/strings/context';
import type { ExportedTerm } from '../../formats/terms/exported-term';
import { ask } from '../../messages/call';
import type { Note } from '../../model/note';
import { exportedNote, exportedOf } from './exported-of';

/** A term that goes out. */
export interface ToExport {
	id: string;
	/** What it is called: Simplified Chinese or, where it has no Chinese name, English. */
	name: string;
	/** Where it is a note that goes out: its term may be in no pack any more. */
	note?: Note;
}

/** So many entries are asked for at once. */
const AT_ONCE = 100;

/** What goes out of each of the terms, as it is read; `onDone` hears how many there were so far. */
export async function* readExported(
	wanted: readonly ToExport[],
	{ strings, signal, onDone }: { strings: Strings; signal: AbortSignal; onDone: (count: number) => void },
): AsyncGenerator<ExportedTerm> {
	for (let from = 0; from < wanted.length; from += AT_ONCE) {
		const some = wanted.slice(from, from + AT_ONCE);
		const ids = some.map(({ id }) => id);
		const [entries, knowledge] = await Promise.all([ask('terms.get', { ids }), ask('knowledge.get', { ids })]);
		signal.throwIfAborted();
		const byId = new Map(entries.map((entry) => [entry.term.id, entry]));
		for (const { id, name, note } of some) {
			const entry = byId.get(id);
			if (entry) yield exportedOf({ ...entry, note: note ?? entry.note }, knowledge[id] ?? 'new', strings);
			else if (note) yield exportedNote(note, name);
		}
		onDone(Math.min(from + AT_ONCE, wanted.length));
	}
}
