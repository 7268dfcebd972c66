import type { NotHere } from '../../model/settings';
import { useStrings } from '../strings/context';

/** Sites and terms that are not marked, each with its way back. */
export function RefusalLists({
	sitesOff,
	sitesOn,
	notHere,
	labelOf,
	onSiteOn,
	onSiteLeft,
	onMarkAgain,
}: {
	sitesOff: string[];
	/** Read besides those that are in reach. */
	sitesOn: string[];
	notHere: NotHere[];
	labelOf: (term: string) => string;
	onSiteOn: (host: string) => void;
	onSiteLeft: (host: string) => void;
	onMarkAgain: (rule: NotHere) => void;
}) {
	const { settings: strings, common, reach } = useStrings();
	return (
		<>
			{sitesOn.length > 0 && (
				<section class="refusals" aria-labelledby="sites-on">
					<h2 id="sites-on">{reach.sitesOn}</h2>
					<ul>
						{sitesOn.map((host) => (
							<li key={host}>
								<span>{host}</span>
								<button
									type="button"
									class="button"
									aria-label={`${reach.leave}${common.colon}${host}`}
									onClick={() => onSiteLeft(host)}
								>
									{reach.leave}
								</button>
							</li>
						))}
					</ul>
				</section>
			)}
			<section class="refusals" aria-labelledby="sites-off">
				<h2 id="sites-off">{strings.sitesOff}</h2>
				{sitesOff.length === 0 && <p class="empty">{strings.sitesOffNone}</p>}
				<ul>
					{sitesOff.map((host) => (
						<li key={host}>
							<span>{host}</span>
							<button
								type="button"
								class="button"
								aria-label={`${strings.markAgain}${common.colon}${host}`}
								onClick={() => onSiteOn(host)}
							>
								{strings.markAgain}
							</button>
						</li>
					))}
				</ul>
			</section>
			<section class="refusals" aria-labelledby="not-here">
				<h2 id="not-here">{strings.notHere}</h2>
				{notHere.length === 0 && <p class="empty">{strings.notHereNone}</p>}
				<ul>
					{notHere.map((rule) => (
						<li key={JSON.stringify(rule)}>
							<span>
								<strong>{labelOf(rule.term)}</strong>{' '}
								<span class="hint">{rule.page ?? rule.host ?? strings.everywhere}</span>
							</span>
							<button
								type="button"
								class="button"
								aria-label={`${strings.markAgain}${common.colon}${labelOf(rule.term)}`}
								onClick={() => onMarkAgain(rule)}
							>
								{strings.markAgain}
							</button>
						</li>
					))}
				</ul>
			</section>
		</>
	);
}
