import { browser } from 'wxt/browser';
import { suggest } from '../../storage/dictionary/suggest';
import { openNotebookAt } from './look-up-selection';

/** So many lines the address bar shows. */
const LINES = 8;

/** The keyword `zd` in the address bar: terms and words as one types, and the notebook at the one that is chosen. */
export function followOmnibox(): void {
	// Firefox for Android has none.
	if (!browser.omnibox) return;
	/** What was suggested last, by what stands in the address bar when it is chosen: the name, or more where two share one. */
	let suggested = new Map<string, string>();
	let typed = '';
	browser.omnibox.onInputChanged.addListener((text, show) => {
		typed = text;
		void suggest(text, LINES)
			.then((found) => {
				if (typed !== text) return;
				suggested = new Map();
				show(
					found.map(({ id, name, about }) => {
						const content = suggested.has(name) ? `${name} ${about}` : name;
						suggested.set(content, id);
						return { content, description: plain(`${name}  ${about}`) };
					}),
				);
			})
			.catch(() => {});
	});
	browser.omnibox.onInputEntered.addListener((text, disposition) => {
		void open(suggested.get(text), text, disposition).catch(() => {});
	});
}

/** Opens what was chosen or, where the reader pressed Enter at once, the best that there is. */
async function open(id: string | undefined, text: string, disposition: string) {
	const best = id ?? (await suggest(text, 1))[0]?.id;
	if (best === undefined) return browser.runtime.openOptionsPage();
	await openNotebookAt(
		best,
		disposition === 'currentTab' ? 'here' : disposition === 'newForegroundTab' ? 'newTab' : 'newBackground',
	);
}

/** Chromium reads descriptions as XML, Firefox as they stand. */
function plain(text: string): string {
	if (import.meta.env.FIREFOX) return text;
	return text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
