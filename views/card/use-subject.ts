import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CardSubject, Corner, FromCard, ToCard } from '../../messages/protocol';
import { linkToPage } from './page-link';

type Taken = Extract<ToCard, { taken: unknown }>['taken'];

interface Shown {
	/** Counts what the card was about: another number, another card. */
	nth: number;
	subject: CardSubject;
}

/** What the card is about, as the page's side says, and the way back to it. */
export function useSubject(on: {
	/** The card is about something else now, or about nothing. */
	onNew: () => void;
	/** The page has taken the keyboard. */
	onTaken: (how: Taken) => void;
}) {
	const [shown, setShown] = useState<Shown | null>(null);
	const [pinned, setPinned] = useState(false);
	const [corner, setCorner] = useState<Corner>({ x: 'right', y: 'bottom' });
	const shownAt = useRef(0);
	const send = useRef<(message: FromCard) => void>(() => {});
	const answer = useRef<((isClear: boolean) => void) | null>(null);
	const post = useCallback((message: FromCard) => send.current(message), []);
	const latest = useRef(on);
	latest.current = on;

	useLayoutEffect(() => {
		const end = new AbortController();
		let last: CardSubject | null = null;
		let wasAhead = false;
		let nth = 0;
		const hear = (message: ToCard) => {
			if ('taken' in message) return latest.current.onTaken(message.taken);
			if ('covered' in message) return answer.current?.(!message.covered);
			if ('corner' in message) return setCorner(message.corner);
			const isShown = 'show' in message;
			const next = isShown ? message.show : 'ahead' in message ? message.ahead : null;
			if (next) setPinned(next.pinned);
			// The theme of a card, where the reader has chosen none, is that of the text that it is about.
			if (next) document.documentElement.dataset.ground = next.ground;
			if (isShown && wasAhead) shownAt.current = performance.now();
			const isReady = last && next && isSame(last, next) && !(wasAhead && next.focus);
			wasAhead = 'ahead' in message;
			// Made ready before, pinned from the page, or opened again: the reader goes on where they were.
			if (isReady) return;
			last = next;
			latest.current.onNew();
			shownAt.current = performance.now();
			setShown(next && { nth: ++nth, subject: next });
		};
		void linkToPage(hear, end.signal).then((post) => {
			send.current = post;
			post({ kind: 'ready' });
		});
		return () => end.abort();
	}, []);

	/** Asks the page's side whether nothing lies over the card. */
	const isClear = useCallback(
		() =>
			new Promise<boolean>((resolve) => {
				answer.current = resolve;
				post({ kind: 'cover' });
			}),
		[post],
	);
	const pin = (pinned: boolean) => {
		setPinned(pinned);
		post({ kind: 'pin', pinned });
	};
	return { shown, pinned, pin, corner, shownAt, isClear, post };
}

/** Whether two messages are about the same occurrence. */
function isSame(a: CardSubject, b: CardSubject): boolean {
	const about = ({ terms, occurrence, place }: CardSubject) => JSON.stringify([terms, occurrence, place]);
	return about(a) === about(b);
}
