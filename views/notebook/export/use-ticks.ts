import { useState } from 'preact/hooks';
import type { Ticks } from '../../../components/notebook/Tick';
import type { ToExport } from '../../export/read-exported';

/** What is ticked in a list while its export is open, in the order of ticking. */
export function useTicks() {
	const [isOpen, setOpen] = useState(false);
	const [chosen, setChosen] = useState<ReadonlyMap<string, ToExport>>(new Map());
	const ticks: Ticks | null = isOpen
		? {
				has: (id) => chosen.has(id),
				toggle: (id, name) =>
					setChosen((before) => {
						const after = new Map(before);
						if (!after.delete(id)) after.set(id, { id, name });
						return after;
					}),
			}
		: null;
	return { isOpen, setOpen, ticks, chosen: [...chosen.values()], clear: () => setChosen(new Map()) };
}
