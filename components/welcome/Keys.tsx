import type { LookUpKey } from '../../model/settings';
import { useStrings } from '../strings/context';

/** The two keys that are worth knowing. `next`: as the browser has it, empty where it has none. */
export function Keys({ next, lookUp }: { next: string; lookUp: LookUpKey }) {
	const { welcome } = useStrings();
	return (
		<dl class="keys">
			{lookUp !== 'off' && (
				<div>
					<dt>
						<kbd>{welcome.key[lookUp]}</kbd>
					</dt>
					<dd>{welcome.lookUp}</dd>
				</div>
			)}
			{next !== '' && (
				<div>
					<dt>
						<kbd>{next}</kbd>
					</dt>
					<dd>{welcome.next}</dd>
				</div>
			)}
		</dl>
	);
}
