import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { announce } from '../../messages/changed';
import { describeError, serve } from '../../messages/serve';
import { serveLarge } from '../../messages/serve-large';
import { doDaily } from '../../storage/daily';
import { asStorageFailure, StorageFailed } from '../../storage/failure';
import { follow } from '../../storage/feed';
import { copyChangedKnown } from '../../storage/knowledge/known-copy';
import { mendStored } from '../../storage/mend-stored';
import { saveLeftDrafts } from '../../storage/notes/drafts';
import { copyChangedLabels } from '../../storage/own/own-labels-copy';
import { clearInterrupted } from '../../storage/packs/import-pack';
import { copyLexicon } from '../../storage/packs/lexicon-copy';
import { installPacks } from '../../storage/packs/pack-store';
import { searchIndex } from '../../storage/search/search-service';
import { keepNews } from '../../storage/settings/news';
import { copyFadedOnChange } from '../../storage/sightings/sightings';
import { followCommands } from './commands';
import { followMenu } from './context-menu';
import { handlers } from './handlers';
import { followOmnibox } from './omnibox';
import { startInOpenTabs } from './open-tabs';
import { turns } from './segment';
import { openWelcome } from './welcome';

/** Milliseconds after its start in which the background has answered whoever woke it, as a rule. */
const ANSWERED = 500;

export default defineBackground(() => {
	const explain = (error: unknown) => {
		const failure = asStorageFailure(error);
		return failure instanceof StorageFailed ? { code: failure.code, detail: failure.detail } : describeError(error);
	};
	serve(handlers, explain, turns);
	serveLarge(handlers, explain, turns);
	follow(searchIndex.follow);
	follow(copyChangedLabels);
	follow(copyChangedKnown);
	follow(copyFadedOnChange);
	follow((changes) => void announce(changes));
	followCommands();
	followMenu();
	followOmnibox();
	// Whenever the background wakes, what views left unsaved is saved; and once a day there is more to do. A background that
	// does not sleep for days hears of the new day with the first change. Whoever woke it is answered before.
	setTimeout(() => {
		void saveLeftDrafts()
			.catch(() => {})
			.then(() => doDaily())
			.catch(() => {});
	}, ANSWERED);
	follow(() => void doDaily().catch(() => {}));
	browser.runtime.onStartup.addListener(() => {
		// An import ends with its page: what the last session left half-way is cleared, and told of in the list of packs.
		void clearInterrupted()
			.catch(() => {})
			.then(copyLexicon)
			.catch(() => {})
			.then(mendStored);
	});
	browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
		if (reason !== 'install' && reason !== 'update') return;
		void (reason === 'install' ? openWelcome() : keepNews(previousVersion)).catch(() => {});
		// What fails here is made good later: the first call puts missing packs in, and the first page a missing lexicon.
		void installPacks().catch(() => {});
		void mendStored();
		void copyLexicon()
			.catch(() => {})
			.then(startInOpenTabs)
			.catch(() => {});
	});
});
