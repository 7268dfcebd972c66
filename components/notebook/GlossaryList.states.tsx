import type { SearchReply } from '../../messages/protocol';
import type { DictionaryEntry } from '../../model/dictionary';
import { WithBadges } from '../gallery/fixtures/badges';
import { HITS } from '../gallery/fixtures/hits';
import { WORDS } from '../gallery/fixtures/words';
import { nothing, type States } from '../gallery/states';
import { GlossaryList } from './GlossaryList';

const { plain, noted, byLabel, english, long, gone, ...found } = HITS;
const TOPICS = { concepts: 2, technology: 1, documents: 1, own: 1 };
const all: SearchReply = {
	hits: [plain, noted, byLabel, long, english, gone],
	total: 6,
	topics: TOPICS,
	isWhole: true,
};
const hits = Object.values(found);
const list = {
	list: all,
	words: [] as DictionaryEntry[],
	topic: 'all',
	knowledge: 'all',
	knowledgeOf: (id: string) => (id === 'noted' ? ('known' as const) : ('new' as const)),
	query: '',
	current: undefined,
	ticks: null,
	onTopic: nothing,
	onKnowledge: nothing,
	onKnow: nothing,
	onQuery: nothing,
	onMore: nothing,
} as const;

export const states: States = {
	'of an index that is being built': <GlossaryList {...list} list={{ ...all, isWhole: false }} />,
	'by topic': <GlossaryList {...list} />,
	'of two packs, one term open': (
		<WithBadges>
			<GlossaryList {...list} current="noted" />
		</WithBadges>
	),
	'to be ticked': <GlossaryList {...list} ticks={{ has: (id) => id === 'noted', toggle: nothing }} />,
	searched: <GlossaryList {...list} query="新质" list={{ ...all, hits, total: hits.length }} />,
	'words of the dictionary': (
		<GlossaryList {...list} query="会" list={{ ...all, hits, total: hits.length }} words={Object.values(WORDS)} />
	),
	'nothing found': <GlossaryList {...list} query="xyz" list={{ ...all, hits: [], total: 0 }} />,
	'nothing found in a topic': (
		<GlossaryList {...list} query="xyz" topic="concepts" list={{ ...all, hits: [], total: 0 }} />
	),
	known: (
		<GlossaryList
			{...list}
			knowledge="known"
			knowledgeOf={() => 'known'}
			list={{ ...all, hits: [plain, long], total: 2 }}
		/>
	),
	'none learnt': <GlossaryList {...list} knowledge="learning" list={{ ...all, hits: [], total: 0 }} />,
	'more to come': <GlossaryList {...list} list={{ ...all, total: 1985 }} />,
};
