import { WithBadges } from '../gallery/fixtures/badges';
import { PAGE_TERMS } from '../gallery/fixtures/page-terms';
import { nothing, type States } from '../gallery/states';
import { TermsOnPage } from './TermsOnPage';

const list = { packOf: () => undefined, onOpen: nothing, onReveal: nothing };

export const states: States = {
	one: <TermsOnPage {...list} terms={PAGE_TERMS.slice(1, 2)} />,
	many: <TermsOnPage {...list} terms={PAGE_TERMS} />,
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
