import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Bilingual } from '../model/shared';
import { chineseTag, textIn, useStrings } from './strings/context';

/** The badges of the packs by their id; provided once by each view. Empty where there is only one pack to come from. */
export const BadgesContext = createContext<ReadonlyMap<string, Bilingual>>(new Map());

/** Which pack a line of a list comes from. */
export function PackBadge({ pack }: { pack: string | undefined }) {
	const badge = useContext(BadgesContext).get(pack ?? '');
	return badge ? <Badge text={badge} /> : null;
}

/** The word or two that stand for a pack. */
export function Badge({ text }: { text: Bilingual }) {
	const strings = useStrings();
	return (
		<span class="pack-badge" lang={strings.content === 'zh' ? chineseTag(strings) : 'en'}>
			{textIn(text, strings)}
		</span>
	);
}
