import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { OwnTermDraft } from '../../messages/protocol';
import { asMoment } from '../../model/clock';
import type { OwnTerm } from '../../model/own-term';
import { viewLock } from '../../storage/notes/drafts';
import { dropOwnForm, keepOwnForm, leftOwnForms, type OwnForm } from '../../storage/own/own-form';
import type { Loaded } from '../use-loaded';

const BLANK: OwnTermDraft = { label: '', altLabels: [], definition: '' };

/** The form that is open. */
interface Editing {
	/** The term as it is stored; blank for a new one. */
	term: OwnTermDraft & Pick<Partial<OwnTerm>, 'earlier'>;
	/** What was typed over it before, and not saved. */
	typed?: OwnTermDraft;
}

/**
 * The form of an own term: on disk from its first key, and open again with what was typed when this or another view of own
 * terms is next opened. `begin`: the label that a new term is to have.
 */
export function useOwnForm(begin: string, loaded: Loaded<OwnTerm[]>) {
	const [editing, setEditing] = useState<Editing | null>(begin ? { term: { ...BLANK, label: begin } } : null);
	const [edited, setEdited] = useState<string>();
	const view = useMemo(holdView, []);
	const isOpened = useRef(editing !== null);
	const ownTerms = loaded.kind === 'ready' ? loaded.value : [];

	const take = async (form: OwnForm) => {
		const { id, label, altLabels, definition } = form;
		const stored = ownTerms.find((term) => term.id === id);
		setEditing({
			term: stored ?? { ...BLANK, ...(id && { id }) },
			typed: { ...(id && { id }), label, altLabels, definition },
		});
		if (form.view === view) return;
		await keepOwnForm({ ...form, view });
		await dropOwnForm(form);
	};

	useEffect(() => {
		if (loaded.kind !== 'ready' || isOpened.current) return;
		isOpened.current = true;
		const offer = async () => {
			const [form] = await leftOwnForms(view);
			if (form) await take(form);
		};
		void offer().catch(() => {}); // Without a database there are no own terms either, and it is said so.
	}, [loaded.kind]);

	return {
		editing,
		/** Id of the term whose form was just closed. */
		edited,
		/** Opens the form of a term, of a new one without. */
		open: async (term: Editing['term'] = BLANK) => {
			isOpened.current = true;
			setEdited(undefined);
			const forms = await leftOwnForms(view).catch(() => []);
			const form = forms.find(({ id }) => id === term.id);
			if (form) await take(form).catch(() => {});
			else setEditing({ term });
		},
		/** What is typed is saved, or the reader lets go of it. */
		close: () => {
			setEdited(editing?.term.id);
			setEditing(null);
			void dropOwnForm({ view, id: editing?.term.id }).catch(() => {});
		},
		/** Keeps what is typed. */
		keep: (draft: OwnTermDraft) => void keepOwnForm({ ...draft, view, typed: asMoment(Date.now()) }).catch(() => {}),
	};
}

/** Name of this page as long as it lives: what is typed in it is its own until then. */
function holdView(): string {
	if (held) return held;
	held = crypto.randomUUID();
	void navigator.locks.request(viewLock(held), () => new Promise(() => {})).catch(() => {});
	return held;
}

let held: string | undefined;
