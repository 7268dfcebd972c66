import { type ComponentChildren, render } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { keepFocus } from '../components/keep-focus';
import { chooseStrings, StringsContext } from '../components/strings/context';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings';
import { readSettings, watchSettings } from '../storage/settings/settings';

/** Renders a view into its page, in the reader's language and theme, and follows both. */
export async function mount(view: (settings: Settings) => ComponentChildren): Promise<void> {
	// A storage that can't be read keeps nobody from their notes.
	const settings = await readSettings().catch(() => DEFAULT_SETTINGS);
	render(<View first={settings} view={view} />, document.body);
}

function View({ first, view }: { first: Settings; view: (settings: Settings) => ComponentChildren }) {
	const [settings, setSettings] = useState(first);
	// Not after the next painting: a view that is not seen is not painted, and would miss what is chosen meanwhile.
	useLayoutEffect(() => {
		const end = new AbortController();
		watchSettings(setSettings, end.signal);
		keepFocus(document.body, end.signal);
		return () => end.abort();
	}, []);
	const strings = chooseStrings(settings.language, browser.i18n.getUILanguage());
	const { documentElement } = document;
	documentElement.lang = strings.code;
	if (settings.theme === 'auto') delete documentElement.dataset.theme;
	else documentElement.dataset.theme = settings.theme;
	return <StringsContext.Provider value={strings}>{view(settings)}</StringsContext.Provider>;
}
