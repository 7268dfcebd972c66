import { WithBadges } from '../gallery/fixtures/badges';
import { HITS } from '../gallery/fixtures/hits';
import { UNBROKEN } from '../gallery/fixtures/texts';
import { WORDS } from '../gallery/fixtures/words';
import { nothing, type States } from '../gallery/states';
import { SearchResults } from './SearchResults';

const results = { query: '新质', words: [], active: 0, addOwnAddress: '#', onOpen: nothing };
const hits = Object.values(HITS);

export const states: States = {
	nothing: <SearchResults {...results} id="none" hits={[]} />,
	'nothing for a long word': <SearchResults {...results} id="none-long" query={UNBROKEN} hits={[]} />,
	one: <SearchResults {...results} id="one" hits={[HITS.byName]} />,
	many: (
		<WithBadges>
			<SearchResults {...results} id="many" hits={hits} />
		</WithBadges>
	),
	'words of the dictionary': (
		<SearchResults {...results} id="words" active={1} hits={[HITS.byName]} words={Object.values(WORDS)} />
	),
	'the second is chosen': <SearchResults {...results} id="second" active={1} hits={hits.slice(2, 6)} />,
};
