import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Card } from '../../components/card/Card';
import { KeyboardTaken } from '../../components/card/KeyboardTaken';
import { NotHereMenu } from '../../components/card/NotHereMenu';
import { SenseTabs } from '../../components/card/SenseTabs';
import { Why } from '../../components/card/Why';
import { termHash } from '../../components/notebook/route';
import { useStrings } from '../../components/strings/context';
import { back, follow, restart, type Trail } from '../../components/trail';
import type { CardSubject, FromCard } from '../../messages/protocol';
import { EntryView } from '../EntryView';
import { useDrafts } from '../use-drafts';
import { useSidePanel } from '../use-side-panel';
import { guardClicks } from './guard';
import { nestedTerms } from './nested-terms';
import { linkToPage } from './page-link';
import { useBusy } from './use-busy';
import { useFocus } from './use-focus';
import { useKeyboard } from './use-keyboard';
import { useKeys } from './use-keys';
import { hostOf, useRefusal } from './use-refusal';
import { useSenses } from './use-senses';
import { useSize } from './use-size';

/** The hover card: shows what the content script names, and tells it what the reader does. */
export function CardApp() {
	const drafts = useDrafts();
	const strings = useStrings();
	const [subject, setSubject] = useState<CardSubject | null>(null);
	const [trail, setTrail] = useState<Trail>([]);
	const [pinned, setPinned] = useState(false);
	const [message, setMessage] = useState('');
	const shownAt = useRef(0);
	const send = useRef<(message: FromCard) => void>(() => {});
	const answer = useRef<((isClear: boolean) => void) | null>(null);
	const post = useCallback((message: FromCard) => send.current(message), []);
	const refusal = useRefusal();
	const { reset } = refusal;
	const { isTaken, taken, forget } = useKeyboard(
		useCallback((keyboard) => post({ kind: 'keyboard', keyboard }), [post]),
	);
	const openSidePanel = useSidePanel();

	useLayoutEffect(() => {
		const end = new AbortController();
		let last: CardSubject | null = null;
		let wasAhead = false;
		void linkToPage((message) => {
			if ('taken' in message) return taken(message.taken);
			if ('covered' in message) return answer.current?.(!message.covered);
			const isShown = 'show' in message;
			const next = isShown ? message.show : 'ahead' in message ? message.ahead : null;
			if (next) setPinned(next.pinned);
			if (isShown && wasAhead) shownAt.current = performance.now();
			const isReady = last && next && isSame(last, next) && !(wasAhead && next.focus);
			wasAhead = 'ahead' in message;
			// Made ready before, pinned from the page, or opened again: the reader goes on where they were.
			if (isReady) return;
			last = next;
			void drafts.flush();
			setMessage('');
			forget();
			reset();
			shownAt.current = performance.now();
			setSubject(next);
			setTrail(next ? restart(next.terms[0] ?? '') : []);
		}, end.signal).then((post) => {
			send.current = post;
			post({ kind: 'ready' });
		});
		return () => end.abort();
	}, [drafts]);

	const { onWriting } = useBusy(drafts, (busy) => post({ kind: 'busy', busy }));

	useEffect(() => {
		const end = new AbortController();
		guardClicks({
			root: document.body,
			shownAt: () => shownAt.current,
			isClear: () =>
				new Promise((resolve) => {
					answer.current = resolve;
					post({ kind: 'cover' });
				}),
			onIgnored: () => setMessage(strings.card.covered),
			signal: end.signal,
		});
		return () => end.abort();
	}, [strings, post]);

	useLayoutEffect(() => scrollTo(0, 0), [subject, trail]);
	useFocus(subject);

	const close = () => {
		void drafts.flush();
		post({ kind: 'close' });
	};
	const goBack = trail.length > 1 ? () => setTrail(back(trail)) : null;
	useKeys({ onEscape: close, onBack: goBack });
	useSize(subject, (size) => post({ kind: 'size', size }));
	const senses = useSenses(subject?.terms ?? []);

	if (!subject) return null;
	const { occurrence, place } = subject;
	const shown = trail.at(-1) ?? '';
	const atFirst = trail.length === 1;
	return (
		<Card
			label={occurrence.text}
			pinned={pinned}
			message={message}
			notice={isTaken && <KeyboardTaken notebook={`/notebook.html${termHash(shown)}`} onSidePanel={openSidePanel} />}
			bar={
				atFirst && senses.length > 1 ? (
					<SenseTabs senses={senses} chosen={shown} onChoose={(id) => setTrail(restart(id))} />
				) : atFirst ? null : (
					<span class="subject">{occurrence.text}</span>
				)
			}
			onBack={goBack}
			onPin={() => {
				setPinned(!pinned);
				post({ kind: 'pin', pinned: !pinned });
			}}
			onClose={close}
		>
			<EntryView
				id={shown}
				drafts={drafts}
				place={place}
				{...(atFirst && { form: occurrence.text, nested: nestedTerms(occurrence) })}
				onOpen={(id) => setTrail(follow(trail, id))}
				onWriting={onWriting}
			>
				{atFirst && (
					<>
						<Why occurrence={occurrence} />
						<NotHereMenu
							host={hostOf(place.url)}
							done={refusal.done}
							failed={refusal.failed}
							onRefuse={(reach) => refusal.refuse(shown, reach, place)}
							onUndo={refusal.undo}
						/>
					</>
				)}
			</EntryView>
		</Card>
	);
}

/** Whether two messages are about the same occurrence. */
function isSame(a: CardSubject, b: CardSubject): boolean {
	const about = ({ terms, occurrence, place }: CardSubject) => JSON.stringify([terms, occurrence, place]);
	return about(a) === about(b);
}
