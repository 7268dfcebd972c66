import { NEWS_SITES } from '../model/news-sites';
import type { Settings } from '../model/settings';
import { Choice } from './notebook/Choice';
import { useStrings } from './strings/context';

/** Where pages are read by themselves: on every site, on news sites, or where the reader says so. */
export function ReachChoice({
	reach,
	onReach,
}: Pick<Settings, 'reach'> & { onReach: (reach: Settings['reach']) => void }) {
	const strings = useStrings().reach;
	return (
		<>
			<Choice
				name="reach"
				legend={strings.title}
				value={reach}
				options={[
					['everywhere', strings.everywhere],
					['listed', strings.listed],
					['on-click', strings.onClick],
				]}
				onChange={onReach}
			/>
			<p class="hint">{strings.hint[reach]}</p>
			{reach === 'listed' && (
				<details class="fold">
					<summary>{strings.list(NEWS_SITES.length)}</summary>
					<p class="hint site-list">{NEWS_SITES.join(', ')}</p>
				</details>
			)}
		</>
	);
}
