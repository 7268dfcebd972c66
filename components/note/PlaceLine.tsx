import type { Place } from '../../model/note';
import { linkToPassage } from '../../text/text-fragment';
import { useStrings } from '../strings/context';

/** The page that a note was made on: its title leads back to the passage, beside it its site and what else is known. */
export function PlaceLine({ place, when }: { place: Place; when?: string }) {
	const { note, common } = useStrings();
	const title = place.title || place.url;
	const host = URL.canParse(place.url) ? new URL(place.url).host : '';
	const [before, after] = host && when ? common.list([host, '\n']).split('\n') : [host];
	return (
		<span class="place-line">
			{/^https?:/i.test(place.url) ? (
				<a
					href={linkToPassage(place.url, place.sentence)}
					target="_blank"
					rel="noreferrer noopener"
					title={note.toPassage(host)}
				>
					{title}
				</a>
			) : (
				<span>{title}</span>
			)}{' '}
			<span class="count">
				{before}
				{when && <span class="when">{when}</span>}
				{after}
			</span>
		</span>
	);
}
