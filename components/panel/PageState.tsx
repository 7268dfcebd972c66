import { useStrings } from '../strings/context';

export type NoTerms = 'reading' | 'unreadable' | 'withheld' | 'paused' | 'site-off' | 'none';

/** Why there is no list of terms, and what to do. */
export function PageState({ state }: { state: NoTerms }) {
	const { panel, reach } = useStrings();
	const words: Record<NoTerms, [string, string?]> = {
		reading: [panel.reading],
		unreadable: [panel.unreadable, panel.unreadableHint],
		withheld: [reach.withheld, reach.withheldHint],
		paused: [panel.pausedNow],
		'site-off': [panel.siteOff],
		none: [panel.none, panel.noneHint],
	};
	const [title, hint] = words[state];
	return (
		<div class="page-state" role="status">
			<p>{title}</p>
			{hint && <p class="hint">{hint}</p>}
		</div>
	);
}
