import { useStrings } from '../strings/context';

/** On a site where pages are not read by themselves: what to press. `host` is empty where the page has none. */
export function Asleep({ host, onRead, onAlways }: { host: string; onRead: () => void; onAlways: () => void }) {
	const { reach } = useStrings();
	return (
		<div class="page-state">
			<p>{reach.asleep}</p>
			<div class="row">
				<button type="button" class="button primary" onClick={onRead}>
					{reach.readPage}
				</button>
				{host && (
					<button type="button" class="button" onClick={onAlways}>
						{reach.always(host)}
					</button>
				)}
			</div>
			<p class="hint">{reach.asleepHint}</p>
		</div>
	);
}
