import { useStrings } from '../strings/context';
import type { OfficialEnglish } from './official-english';
import { SourceName } from './SourceName';

/** Who words the headword's English so: the document that it stands in, or we ourselves. */
export function Standing({ standing }: { standing: NonNullable<OfficialEnglish['standing']> }) {
	const { entry } = useStrings();
	return (
		<small class="standing">
			{standing.by === 'us' ? (
				entry.ourWording
			) : (
				<>
					{entry.official} · <SourceName source={standing.document} />
				</>
			)}
		</small>
	);
}
