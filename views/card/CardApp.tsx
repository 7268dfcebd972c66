import { useEffect, useState } from 'preact/hooks';
import { MoveHandle } from '../../components/card/MoveHandle';
import { ResizeHandle } from '../../components/card/ResizeHandle';
import { useStrings } from '../../components/strings/context';
import { textOfId, wordOfId } from '../../model/dictionary';
import { useDrafts } from '../use-drafts';
import { guardClicks } from './guard';
import { LookUpCard } from './LookUpCard';
import { TermCard } from './TermCard';
import { useBusy } from './use-busy';
import { useFocus } from './use-focus';
import { useKeyboard } from './use-keyboard';
import { type Size, useSize } from './use-size';
import { useSubject } from './use-subject';
import { useUsed } from './use-used';

/** The hover card: shows what the content script names, and tells it what the reader does. */
export function CardApp() {
	const drafts = useDrafts();
	const strings = useStrings();
	const [message, setMessage] = useState('');
	const { shown, pinned, pin, corner, shownAt, isClear, post } = useSubject({
		onNew: () => {
			void drafts.flush();
			setMessage('');
			forget();
		},
		onTaken: (how) => taken(how),
	});
	const { isTaken, taken, forget } = useKeyboard((keyboard) => post({ kind: 'keyboard', keyboard }));
	const { onWriting } = useBusy(drafts, (busy) => post({ kind: 'busy', busy }));

	useEffect(() => {
		const end = new AbortController();
		guardClicks({
			root: document.body,
			shownAt: () => shownAt.current,
			isClear,
			onIgnored: () => setMessage(strings.card.covered),
			signal: end.signal,
		});
		return () => end.abort();
	}, [strings, shownAt, isClear]);

	const subject = shown?.subject ?? null;
	useFocus(subject);
	useUsed(() => post({ kind: 'use' }));
	// Kept for as long as this card is open.
	const [resized, setResized] = useState<{ nth: number; size: Size } | null>(null);
	const chosen = resized?.nth === shown?.nth ? (resized?.size ?? null) : null;
	useSize({ subject, chosen }, (size) => post({ kind: 'size', size }));

	if (!shown) return null;
	const first = shown.subject.terms[0] ?? '';
	const isTerm = wordOfId(first) === undefined && textOfId(first) === undefined;
	const About = isTerm ? TermCard : LookUpCard;
	return (
		<About
			key={shown.nth}
			subject={shown.subject}
			drafts={drafts}
			frame={{
				pinned,
				message,
				isTaken,
				move: pinned && <MoveHandle onMove={(by) => post({ kind: 'move', by })} />,
				resize: (
					<ResizeHandle
						corner={corner}
						size={chosen}
						onResize={(size) => {
							// What is given a size of its own is there to stay.
							if (!pinned) pin(true);
							setResized(size && { nth: shown.nth, size });
						}}
					/>
				),
				onPin: () => pin(!pinned),
				onClose: () => {
					void drafts.flush();
					post({ kind: 'close' });
				},
			}}
			onWriting={onWriting}
		/>
	);
}
