import { useStrings } from '../strings/context';
import { takeFocus } from '../take-focus';

/** Asks before typed text is let go of; the harmless answer has the focus. */
export function DiscardQuestion({ onDiscard, onKeep }: { onDiscard: () => void; onKeep: () => void }) {
	const { own } = useStrings();
	return (
		<div class="question" role="alertdialog" aria-label={own.discardQuestion}>
			<p>{own.discardQuestion}</p>
			<div class="row">
				<button type="button" class="button" ref={takeFocus} onClick={onKeep}>
					{own.keepWriting}
				</button>
				<button type="button" class="button danger" onClick={onDiscard}>
					{own.discard}
				</button>
			</div>
		</div>
	);
}
