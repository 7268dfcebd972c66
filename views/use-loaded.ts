import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CallError } from '../messages/protocol';
import { explain } from './explain';

/** Something that is asked of the background. */
export type Loaded<T> =
	| { kind: 'loading' }
	| { kind: 'ready'; value: T }
	| { kind: 'failed'; code: CallError['code']; retry: () => void };

/**
 * Loads whenever `key` changes. `refresh` loads again and shows what was there until the answer comes. `update` changes what is shown, when one record of it changed; what is
 * still on its way may be older than the change, and is asked for again.
 */
export function useLoaded<T>(
	key: string,
	load: () => Promise<T>,
): { loaded: Loaded<T>; refresh: () => void; update: (change: (value: T) => T) => void } {
	const [held, setHeld] = useState<{ key: string; loaded: Loaded<T> }>({ key, loaded: { kind: 'loading' } });
	const asked = useRef(0);
	/** Of what was asked so far, the answers are shown already, or came too late. */
	const done = useRef(0);
	const latest = useRef(load);
	latest.current = load;

	const refresh = useCallback(async () => {
		const mine = ++asked.current;
		let loaded: Loaded<T>;
		try {
			loaded = { kind: 'ready', value: await latest.current() };
		} catch (error) {
			loaded = { kind: 'failed', code: explain(error), retry: () => void refresh() };
		}
		// Asked again meanwhile, it is shown all the same: who asks faster than it is answered would never see anything.
		if (mine <= done.current) return;
		done.current = mine;
		setHeld((held) => (held.key === key && isRatherKept(held.loaded, loaded) ? held : { key, loaded }));
	}, [key]);

	const update = useCallback(
		(change: (value: T) => T) => {
			setHeld((held) =>
				held.loaded.kind === 'ready' ? { ...held, loaded: { kind: 'ready', value: change(held.loaded.value) } } : held,
			);
			if (done.current === asked.current) return;
			done.current = asked.current;
			void refresh();
		},
		[refresh],
	);

	// Not after the next painting: a card that is not shown yet is not painted, and would wait for a timer.
	useLayoutEffect(() => {
		void refresh();
		return () => {
			done.current = asked.current;
		};
	}, [refresh]);

	return { loaded: held.key === key ? held.loaded : { kind: 'loading' }, refresh, update };
}

/** Of an extension that is gone, or being renewed, nothing more is learnt: what stands there is as good as it was. */
function isRatherKept(held: Loaded<unknown>, next: Loaded<unknown>): boolean {
	return held.kind === 'ready' && next.kind === 'failed' && next.code === 'no-background';
}
