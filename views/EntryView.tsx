import type { ComponentChildren } from 'preact';
import { Entry } from '../components/entry/Entry';
import type { NoteDrafts } from '../components/note-drafts';
import { nameOf, useStrings } from '../components/strings/context';
import { OtherUnsaved } from './OtherUnsaved';
import { useEntry } from './use-entry';
import { WithoutEntry } from './WithoutEntry';

/** Reads an entry and shows it; where the glossary has it no more, the note is still there to be read and written. */
export function EntryView({
	id,
	drafts,
	children,
	onOpen,
}: {
	id: string;
	drafts: NoteDrafts;
	children?: ComponentChildren;
	onOpen: (id: string) => void;
}) {
	const strings = useStrings();
	const { loaded, entry, draft, name } = useEntry(id, { drafts });
	if (!entry || !draft) return <WithoutEntry loaded={loaded} draft={draft} label={name && nameOf(name, strings)} />;
	return (
		<Entry entry={entry} draft={draft} onOpen={onOpen}>
			<OtherUnsaved drafts={drafts} id={id} />
			{children}
		</Entry>
	);
}
