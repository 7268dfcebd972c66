import { type ComponentChildren, render } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { keepFocus } from '../components/keep-focus';
import { SettingsUnread } from '../components/SettingsUnread';
import { chooseStrings, StringsContext } from '../components/strings/context';
import { within } from '../messages/within';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings';
import { readSettings, watchSettings } from '../storage/settings/settings';

/** Settings that are not there by then (milliseconds) are not waited for. */
const LATE = 3_000;

/**
 * Renders a view into its page, in the reader's language and theme, and follows both. A storage that can't be read, or does not
 * answer, keeps nobody from their notes: it is said so, but on a card, which is only as large as what it shows.
 */
export async function mount(view: (settings: Settings) => ComponentChildren, { isCard = false } = {}): Promise<void> {
	const reading = readSettings().catch(() => undefined);
	const first = await within(LATE, reading);
	render(<View first={first} reading={reading} view={view} isCard={isCard} />, document.body);
}

interface ViewProps {
	first: Settings | undefined;
	reading: Promise<Settings | undefined>;
	view: (settings: Settings) => ComponentChildren;
	isCard: boolean;
}

function View({ first, reading, view, isCard }: ViewProps) {
	const [read, setRead] = useState(first);
	const settings = read ?? DEFAULT_SETTINGS;
	// Not after the next painting: a view that is not seen is not painted, and would miss what is chosen meanwhile.
	useLayoutEffect(() => {
		const end = new AbortController();
		watchSettings(setRead, end.signal);
		if (!first) void reading.then((late) => setRead((now) => now ?? late));
		keepFocus(document.body, end.signal);
		return () => end.abort();
	}, []);
	const strings = chooseStrings(settings.language, browser.i18n.getUILanguage());
	const { documentElement } = document;
	documentElement.lang = strings.code;
	if (settings.theme === 'auto') delete documentElement.dataset.theme;
	else documentElement.dataset.theme = settings.theme;
	return (
		<StringsContext.Provider value={strings}>
			{!read && !isCard && <SettingsUnread />}
			{view(settings)}
		</StringsContext.Provider>
	);
}
