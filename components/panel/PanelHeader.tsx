import { useStrings } from '../strings/context';

/** The site's name with its switch, and the pause for all sites. `host` is empty where the page can't be read. */
export function PanelHeader({
	host,
	siteOn,
	paused,
	onSite,
	onPaused,
}: {
	host: string;
	siteOn: boolean;
	paused: boolean;
	onSite: (on: boolean) => void;
	onPaused: (paused: boolean) => void;
}) {
	const { panel } = useStrings();
	return (
		<header class="panel-head">
			<label class="switch">
				<span>
					{host && <span class="host">{host}</span>}
					<span class="hint">{panel.thisSite}</span>
				</span>
				<input
					type="checkbox"
					role="switch"
					checked={siteOn && !paused}
					aria-checked={siteOn && !paused}
					disabled={!host || paused}
					onChange={(event) => onSite(event.currentTarget.checked)}
				/>
			</label>
			<button type="button" class="button" onClick={() => onPaused(!paused)}>
				{paused ? panel.resume : panel.everywhere}
			</button>
		</header>
	);
}
