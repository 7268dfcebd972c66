import type { TermName } from '../../messages/protocol';
import type { Knowledge } from '../../model/knowledge';
import { Clicked } from '../gallery/Clicked';
import { WithBadges } from '../gallery/fixtures/badges';
import { PAGE_TERMS } from '../gallery/fixtures/page-terms';
import { nothing, type States } from '../gallery/states';
import { TermsOnPage } from './TermsOnPage';

const NAMES: Record<string, TermName> = {
	'term-0': {
		label: { zh: '新质生产力', hant: '新質生產力', en: 'new quality productive forces' },
		pinyin: 'xīnzhì shēngchǎnlì',
	},
	'term-4': { label: { zh: '人工智能', en: 'artificial intelligence' }, pinyin: 'réngōng zhìnéng' },
};
const list = {
	strip: [0, 0.2, 0.25, 0.9].map((at) => ({ at, term: 'term-0', nth: 0 })),
	order: 'reading' as const,
	nameOf: (id: string) => NAMES[id],
	onOrder: nothing,
	packOf: () => undefined,
	knowledgeOf: (): Knowledge => 'new',
	isEachMarked: true,
	onOpen: nothing,
	onKnow: nothing,
	onReveal: nothing,
};
/** Some are known, some are being learnt. */
const someKnown = (id: string): Knowledge =>
	(({ 'term-0': 'learning', 'term-2': 'known', 'term-5': 'known' }) as Record<string, Knowledge>)[id] ?? 'new';

export const states: States = {
	one: <TermsOnPage {...list} terms={PAGE_TERMS.slice(1, 2)} />,
	many: <TermsOnPage {...list} terms={PAGE_TERMS} />,
	'some known': <TermsOnPage {...list} terms={PAGE_TERMS} knowledgeOf={someKnown} />,
	'all known, each marked once': (
		<TermsOnPage {...list} terms={PAGE_TERMS} knowledgeOf={() => 'known'} isEachMarked={false} />
	),
	'one just known': (
		<Clicked on=".row-know">
			<TermsOnPage {...list} terms={PAGE_TERMS} />
		</Clicked>
	),
	'of two packs': (
		<WithBadges>
			<TermsOnPage
				{...list}
				terms={PAGE_TERMS}
				packOf={(term) => (term === 'term-0' ? 'work-reports' : 'seed-articles')}
			/>
		</WithBadges>
	),
};
