import type { Place } from '../../model/note';
import { useStrings } from '../strings/context';
import { PlaceLine } from './PlaceLine';

/** The pages on which the note was made, with the sentence. Addresses of other kinds than the web's are shown, not linked. */
export function NotePlaces({ places }: { places: Place[] }) {
	const strings = useStrings();
	if (places.length === 0) return null;
	return (
		<details class="fold places">
			<summary>
				{strings.note.places} <span class="count">{places.length}</span>
			</summary>
			<ul>
				{places.map((place) => (
					<li key={place.url}>
						<PlaceLine place={place} />
						{place.sentence && <blockquote>{place.sentence}</blockquote>}
					</li>
				))}
			</ul>
		</details>
	);
}
