import { useStrings } from '../strings/context';

/** Says that the page takes the keyboard away while a note is written, and where it can't. */
export function KeyboardTaken({ notebook, onSidePanel }: { notebook: string; onSidePanel: (() => void) | null }) {
	const { card, panel } = useStrings();
	return (
		<div class="keyboard-taken" role="alert">
			<p>{card.taken}</p>
			<div class="row">
				<a class="button" href={notebook} target="_blank" rel="noreferrer noopener">
					{panel.notebook}
				</a>
				{onSidePanel && (
					<button type="button" class="button" onClick={onSidePanel}>
						{panel.sidePanel}
					</button>
				)}
			</div>
		</div>
	);
}
