import { HITS } from './gallery/fixtures/hits';
import type { States } from './gallery/states';
import { HitMatch, HitName, HitPinyin } from './Hit';

/** As in a row of a list. */
const show = (hit: (typeof HITS)[keyof typeof HITS]) => (
	<p>
		<HitName hit={hit} /> <HitPinyin hit={hit} /> <HitMatch hit={hit} />
	</p>
);

export const states: States = {
	'nothing asked': show(HITS.plain),
	'by its name': show(HITS.byName),
	'by its pinyin': show(HITS.byPinyin),
	'by another label': show(HITS.byLabel),
	'by its English': show(HITS.byEnglish),
	'in its meaning': show(HITS.byDefinition),
	'in a note': show(HITS.byNote),
	'English only': show(HITS.english),
};
