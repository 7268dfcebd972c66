import { render } from 'preact';
import { Card } from '../../components/card/Card';
import { Glance } from '../../components/card/Glance';
import { NoteDraft } from '../../components/note-draft';
import { chooseStrings, StringsContext } from '../../components/strings/context';
import base from '../../components/styles/base.css?inline';
import card from '../../components/styles/card.css?inline';
import entryCss from '../../components/styles/entry.css?inline';
import knowledge from '../../components/styles/knowledge.css?inline';
import tokens from '../../components/styles/tokens.css?inline';
import type { Entry } from '../../messages/protocol';
import type { Language } from '../../model/settings';

const never = () => new Promise<never>(() => {});
const store = { save: never, remove: never, restore: never, explain: () => 'unexpected' as const };
const nothing = () => {};

/** Heights of the cards of these entries as they open, CSS px. Runs in a page of the gallery, as wide as the card is. */
export function measureCards(entries: Entry[], language: Language): number[] {
	document.documentElement.lang = language;
	const style = document.createElement('style');
	style.textContent = tokens + base.replace(/@import[^;]*;/g, '') + knowledge + entryCss + card;
	document.head.replaceChildren(style);
	const strings = chooseStrings(language, 'en');
	return entries.map((entry) => {
		const draft = new NoteDraft(store, { term: entry.term.id, note: null, signal: AbortSignal.abort() });
		render(
			<StringsContext.Provider value={strings}>
				<Card
					key={entry.term.id}
					{...{ label: '', pinned: false, message: '', onBack: null, onPin: nothing, onClose: nothing }}
				>
					<Glance
						{...{ entry, draft, isMore: false, knowledge: 'new', refusal: <p />, onKnow: nothing }}
						{...{ onMore: nothing, onOpen: nothing, onSpeak: nothing }}
					/>
				</Card>
			</StringsContext.Provider>,
			document.body,
		);
		return document.querySelector('.card')!.getBoundingClientRect().height;
	});
}
