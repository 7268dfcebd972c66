import { Icon } from '../../components/Icon';
import { useStrings } from '../../components/strings/context';
import { useSidePanel } from '../use-side-panel';

/** The ways to the other views. */
export function PanelFooter({ sidePanel }: { sidePanel: boolean }) {
	const { panel } = useStrings();
	const openSidePanel = useSidePanel();
	return (
		<nav class="row">
			<a class="button with-icon" href="/notebook.html" target="_blank" rel="noreferrer">
				<Icon name="book" /> {panel.notebook}
			</a>
			{!sidePanel && (
				<button type="button" class="button with-icon" onClick={() => void openSidePanel?.().then(close)}>
					<Icon name="panel" /> {panel.sidePanel}
				</button>
			)}
		</nav>
	);
}
