import type { CardSubject } from '../../messages/protocol';
import { useStrings } from '../strings/context';

/** Which label, which form, and what decided at each end. */
export function Why({ occurrence }: { occurrence: CardSubject['occurrence'] }) {
	const { why } = useStrings();
	const { label, text } = occurrence;
	return (
		<details class="fold why">
			<summary>{why.title}</summary>
			<ul>
				<li>{why.label(label)}</li>
				{text !== label && <li>{why.form(text)}</li>}
				<li>
					<strong>{why.start}</strong> {why.reason[occurrence.why.start]}
				</li>
				<li>
					<strong>{why.end}</strong> {why.reason[occurrence.why.end]}
				</li>
				{occurrence.why.cue && <li>{why.cue(occurrence.why.cue)}</li>}
			</ul>
		</details>
	);
}
