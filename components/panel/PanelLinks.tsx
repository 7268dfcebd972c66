import { Icon } from '../Icon';
import { useStrings } from '../strings/context';

/** The ways to the other views. */
export function PanelLinks({ onSidePanel }: { onSidePanel: (() => void) | null }) {
	const { panel } = useStrings();
	return (
		<nav class="row">
			<a class="button with-icon" href="/notebook.html" target="_blank" rel="noreferrer">
				<Icon name="book" /> {panel.notebook}
			</a>
			{/* Null in the side panel itself, and where the browser has none, as on phones. */}
			{onSidePanel && (
				<button type="button" class="button with-icon" onClick={onSidePanel}>
					<Icon name="panel" /> {panel.sidePanel}
				</button>
			)}
		</nav>
	);
}
