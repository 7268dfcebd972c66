import { useEffect, useRef } from 'preact/hooks';
import { useStrings } from '../strings/context';

/** Asks before typed text is let go of; the harmless answer has the focus. */
export function DiscardQuestion({ onDiscard, onKeep }: { onDiscard: () => void; onKeep: () => void }) {
	const { own } = useStrings();
	const keep = useRef<HTMLButtonElement>(null);
	useEffect(() => keep.current?.focus(), []);
	return (
		<div class="question" role="alertdialog" aria-label={own.discardQuestion}>
			<p>{own.discardQuestion}</p>
			<div class="row">
				<button type="button" class="button" ref={keep} onClick={onKeep}>
					{own.keepWriting}
				</button>
				<button type="button" class="button danger" onClick={onDiscard}>
					{own.discard}
				</button>
			</div>
		</div>
	);
}
