import * as v from 'valibot';
import { MOMENT } from '../../model/note';
import { OWN_ID } from '../../model/own-term';
import { withDatabase } from '../database';
import { viewLock } from '../notes/drafts';

/** What stands in the form of an own term and is not saved yet: it outlives the view that it is typed in. */
const OWN_FORM = v.object({
	/** Of the term that is changed; absent for a new one. */
	id: v.optional(OWN_ID),
	label: v.string(),
	altLabels: v.array(v.string()),
	definition: v.string(),
	/** The view in which it was typed. */
	view: v.pipe(v.string(), v.nonEmpty()),
	typed: MOMENT,
});
export type OwnForm = v.InferOutput<typeof OWN_FORM>;

/** Beside what the storage notes for itself: it is neither searched nor exported. */
const PREFIX = 'own form ';
const ALL = IDBKeyRange.bound(PREFIX, `${PREFIX}\uffff`);

function keyOf({ view, id = '' }: Pick<OwnForm, 'view' | 'id'>): string {
	return `${PREFIX}${view} ${id}`;
}

/** Writes what is typed over what was kept of the same form in the same view. */
export async function keepOwnForm(form: OwnForm): Promise<void> {
	await withDatabase(async (database) => {
		const transaction = database.transaction('meta', 'readwrite');
		const put = transaction.store.put(form, keyOf(form));
		// Sent at once, for a view that is going away: as drafts of notes are.
		transaction.commit();
		await Promise.all([put, transaction.done]);
	});
}

/** It was saved, or the reader let go of it. */
export async function dropOwnForm(form: Pick<OwnForm, 'view' | 'id'>): Promise<void> {
	await withDatabase((database) => database.delete('meta', keyOf(form)));
}

/** Forms that were typed in `view` or in views that are gone, the newest first. */
export async function leftOwnForms(view: string): Promise<OwnForm[]> {
	const kept: unknown[] = await withDatabase((database) => database.getAll('meta', ALL));
	const { held = [] } = await navigator.locks.query();
	const living = new Set(held.map(({ name }) => name));
	return kept
		.filter((form) => v.is(OWN_FORM, form))
		.filter((form) => form.view === view || !living.has(viewLock(form.view)))
		.sort((one, other) => other.typed - one.typed);
}
