import type { OwnTermDraft } from '../../messages/protocol';
import { advance, LAST_MOMENT, type Moment } from '../../model/clock';
import { clockOfOwn, type OwnClock, type OwnTerm } from '../../model/own-term';
import { mergeEarlier } from '../notes/earlier';

/** An own term after a change: labels trimmed, each once, compared exactly, since capitals tell IT from it. */
export function reviseOwnTerm(
	stored: OwnTerm | undefined,
	draft: OwnTermDraft & { id: string },
	moment: Moment,
): OwnTerm {
	const label = draft.label.trim();
	const altLabels = [...new Set(draft.altLabels.map((alt) => alt.trim()))].filter((alt) => alt !== '' && alt !== label);
	const { id, definition } = draft;
	const fields = { id, label, altLabels, definition };
	if (!stored) {
		const { now } = moment;
		return {
			...fields,
			created: now,
			updated: now,
			clock: advance(NEW, ['label', 'altLabels', 'definition', 'deleted'], moment),
		};
	}
	const changed: Field[] = (['label', 'altLabels', 'definition'] as const).filter(
		(field) => JSON.stringify(fields[field]) !== JSON.stringify(stored[field]),
	);
	if (stored.deleted !== undefined) changed.push('deleted');
	if (changed.length === 0) return stored;
	const { deleted: _, erased: __, ...kept } = stored;
	return { ...kept, ...fields, ...stamp(stored, changed, moment) };
}

/** Moves it to the bin. */
export function binOwnTerm(stored: OwnTerm, moment: Moment): OwnTerm {
	return { ...stored, ...stamp(stored, ['deleted'], moment), deleted: moment.now };
}

/** A term that says again what it said at another time; what it says now is kept. */
export function replaceOwnTerm(stored: OwnTerm, wanted: OwnTerm, moment: Moment): OwnTerm {
	const { label, altLabels, definition } = wanted;
	const said = (['label', 'altLabels', 'definition'] as const).filter(
		(field) => JSON.stringify(wanted[field]) !== JSON.stringify(stored[field]),
	);
	const isMoved = stored.deleted !== wanted.deleted || stored.erased !== undefined;
	if (said.length === 0 && !isMoved) return stored;
	const { deleted: _, erased: __, ...kept } = stored;
	const before = [stored.label, ...stored.altLabels, stored.definition].filter((text) => text !== '').join('\n');
	const replaced = said.length > 0 && before !== '' ? [{ text: before, written: stored.updated }] : [];
	const earlier = mergeEarlier(replaced, stored.earlier ?? [], wanted.earlier ?? []);
	return {
		...kept,
		label,
		altLabels,
		definition,
		...(wanted.deleted !== undefined && { deleted: wanted.deleted }),
		...(earlier.length > 0 && { earlier }),
		...stamp(stored, [...said, ...(isMoved ? (['deleted'] as const) : [])], moment),
	};
}

/** What is left of it when it is taken away for good: that it was here, and who knew of what. */
export function eraseOwnForGood(stored: OwnTerm, moment: Moment): OwnTerm {
	const stamped = stamp(stored, ['label', 'altLabels', 'definition', 'deleted'], moment);
	const { id, created, deleted } = stored;
	const erased = stamped.updated;
	return {
		id,
		label: '',
		altLabels: [],
		definition: '',
		created,
		...stamped,
		...(deleted !== undefined && { deleted }),
		erased,
	};
}

type Field = Exclude<keyof OwnClock, 'seen'>;

/** The clock of a term that is not there yet; each field is stamped with the first change. */
const NEW: OwnClock = { label: '', altLabels: '', definition: '', deleted: '', seen: [] };

/** The date may go back; the later change still shows a later one. */
function stamp(stored: OwnTerm, fields: Field[], moment: Moment): Pick<OwnTerm, 'updated' | 'clock'> {
	return {
		updated: Math.min(Math.max(moment.now, stored.updated + 1), LAST_MOMENT),
		clock: advance(clockOfOwn(stored), fields, moment),
	};
}
