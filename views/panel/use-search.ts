import { useEffect, useRef, useState } from 'preact/hooks';
import { wordId } from '../../model/dictionary';
import { useFound } from '../use-found';
import { useWords } from '../use-words';

const LIMIT = 60;

/** The search as it is typed: results of the last query stay until those of the next are there. */
export function useSearch(open: (id: string) => void) {
	const [query, setQuery] = useState(typedAhead);
	const [active, setActive] = useState(query.trim() ? 0 : -1);
	const wanted = query.trim();
	const { list, loaded, isAnswered } = useFound(wanted ? { query: wanted } : null, LIMIT);
	const { hits } = list;
	const answer = useWords(wanted);
	const words = answer ?? [];
	const ids = [...hits.map(({ id }) => id), ...words.map(({ simplified }) => wordId(simplified))];
	const chosen = useRef(false);
	const choose = () => {
		// Results of an earlier query must not be opened: Enter waits for the right ones.
		chosen.current = loaded.kind !== 'ready';
		const id = ids[active];
		if (!chosen.current && wanted && id !== undefined) open(id);
	};
	useEffect(() => {
		if (chosen.current && loaded.kind === 'ready') choose();
	}, [loaded]);
	return {
		query,
		wanted,
		hits,
		words,
		active,
		hasActive: wanted !== '' && active < ids.length,
		// That nothing is found is not said before the dictionary has answered.
		isAnswered: isAnswered && (hits.length > 0 || answer !== null),
		failed: loaded.kind === 'failed' ? loaded : null,
		choose,
		change: (next: string) => {
			chosen.current = false;
			setQuery(next);
			setActive(next.trim() ? 0 : -1);
		},
		move: (step: 1 | -1) => setActive(Math.max(0, Math.min(ids.length - 1, active + step))),
	};
}

/** What stands in the field that the page came with: the reader may have been faster than our script. */
function typedAhead(): string {
	return document.querySelector<HTMLInputElement>('input[role=combobox]')?.value ?? '';
}
