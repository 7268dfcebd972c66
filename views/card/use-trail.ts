import { useLayoutEffect, useState } from 'preact/hooks';
import { back, follow, restart } from '../../components/trail';
import { useKeys } from './use-keys';

/** What a card shows, from what it was opened for to what was opened from there; its keys; the top is in sight at each step. */
export function useTrail(first: string, { onEscape }: { onEscape: () => void }) {
	const [trail, setTrail] = useState(() => restart(first));
	useLayoutEffect(() => scrollTo(0, 0), [trail]);
	const goBack = () => setTrail(back);
	const onBack = trail.length > 1 ? goBack : null;
	useKeys({ onEscape, onBack });
	return {
		shown: trail.at(-1) ?? '',
		atFirst: trail.length === 1,
		open: (id: string) => setTrail((now) => follow(now, id)),
		/** Shows this in place of what the card was opened for. */
		startAt: (id: string) => setTrail(restart(id)),
		goBack,
		/** `null` where there is nothing to go back to. */
		onBack,
	};
}
