import { useState } from 'preact/hooks';
import type { ExistingTerm } from '../../components/notebook/OwnTermForm';
import type { OwnTerm } from '../../model/own-term';
import { useFound } from '../use-found';

/** The term that has the label which is being typed for the own term `id`, one of the reader's own before one of a pack's. */
export function useExisting(ownTerms: OwnTerm[], id: string | undefined) {
	const [label, setLabel] = useState('');
	const { hits } = useFound(label ? { query: label } : null, 1).list;
	const own = ownTerms.find((one) => one.label === label && one.id !== id);
	const inPack = hits.find(
		({ topic, prefLabel: { zh, hant, en } }) => topic !== null && topic !== 'own' && [zh, hant, en].includes(label),
	);
	const existing: ExistingTerm | null = own
		? { id: own.id, isOwn: true }
		: label !== '' && inPack
			? { id: inPack.id, isOwn: false }
			: null;
	return { existing, setLabel };
}
