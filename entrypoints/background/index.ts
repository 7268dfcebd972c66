import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { announce } from '../../messages/changed';
import { describeError, serve } from '../../messages/serve';
import { asStorageFailure, StorageFailed } from '../../storage/failure';
import { follow } from '../../storage/feed';
import { copyChangedLabels, copyOwnLabels } from '../../storage/own/own-labels-copy';
import { renewLexicon } from '../../storage/packs/lexicon-copy';
import { installPacks } from '../../storage/packs/pack-store';
import { searchIndex } from '../../storage/search/search-service';
import { followCommands } from './commands';
import { handlers } from './handlers';
import { startInOpenTabs } from './open-tabs';

export default defineBackground(() => {
	serve(handlers, (error) => {
		const failure = asStorageFailure(error);
		return failure instanceof StorageFailed ? { code: failure.code, detail: failure.detail } : describeError(error);
	});
	follow(searchIndex.follow);
	follow(copyChangedLabels);
	follow((changes) => void announce(changes));
	followCommands();
	browser.runtime.onInstalled.addListener(({ reason }) => {
		if (reason !== 'install' && reason !== 'update') return;
		// What fails here is made good later: the first call puts missing packs in, and the first page a missing lexicon.
		void installPacks().catch(() => {});
		void copyOwnLabels().catch(() => {});
		void renewLexicon()
			.catch(() => {})
			.then(startInOpenTabs)
			.catch(() => {});
	});
});
