import { Entry } from '../entry/Entry';
import { DRAFTS } from '../gallery/fixtures/drafts';
import { RICH } from '../gallery/fixtures/entries';
import { HITS } from '../gallery/fixtures/hits';
import { PAGE_TERMS } from '../gallery/fixtures/page-terms';
import { nothing, type States } from '../gallery/states';
import { Icon } from '../Icon';
import { LevelPicker } from './LevelPicker';
import { PageState } from './PageState';
import { PanelFrame } from './PanelFrame';
import { PanelHeader } from './PanelHeader';
import { PanelLinks } from './PanelLinks';
import { Receipt } from './Receipt';
import { SearchField } from './SearchField';
import { SearchResults } from './SearchResults';
import { TermsOnPage } from './TermsOnPage';

const search = (query: string) => (
	<SearchField
		query={query}
		results={query ? 'hits' : undefined}
		active={undefined}
		onQuery={nothing}
		onMove={nothing}
		onChoose={nothing}
	/>
);
const frame = {
	isWide: false,
	head: <PanelHeader host="www.news.cn" siteOn={true} paused={false} onSite={nothing} onPaused={nothing} />,
	search: search(''),
	foot: (
		<>
			<PanelLinks onSidePanel={nothing} />
			<LevelPicker level="core" onLevel={nothing} />
		</>
	),
};
const terms = (
	<TermsOnPage
		terms={PAGE_TERMS}
		strip={[]}
		order="reading"
		nameOf={() => undefined}
		onOrder={nothing}
		packOf={() => undefined}
		knowledgeOf={(id) => (id === 'term-2' ? 'known' : 'new')}
		isEachMarked={true}
		onOpen={nothing}
		onKnow={nothing}
		onReveal={nothing}
	/>
);

export const states: States = {
	'terms of a page': (
		<PanelFrame {...frame}>
			{terms}
			<Receipt cost={{ milliseconds: 3.2, characters: 12_345, unanswered: 0 }} isReading={false} isCut={false} />
		</PanelFrame>
	),
	'no terms': (
		<PanelFrame {...frame}>
			<PageState state="none" />
		</PanelFrame>
	),
	search: (
		<PanelFrame {...frame} search={search('新质')}>
			<SearchResults
				id="hits"
				query="新质"
				hits={Object.values(HITS)}
				words={[]}
				active={0}
				addOwnAddress="#"
				onOpen={nothing}
			/>
		</PanelFrame>
	),
	entry: (
		<PanelFrame {...frame} search={null}>
			<button type="button" class="back">
				<Icon name="back" /> 新质生产力
			</button>
			<Entry entry={RICH} draft={DRAFTS.stored} onOpen={nothing} />
		</PanelFrame>
	),
	'side panel': (
		<PanelFrame {...frame} isWide={true} foot={<PanelLinks onSidePanel={null} />}>
			{terms}
		</PanelFrame>
	),
};
