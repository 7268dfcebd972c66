import { browser } from 'wxt/browser';
import { languageOf } from '../../components/strings/language';
import { readSettings } from '../../storage/settings/settings';

/** Gives a reply in the script that the reader reads Chinese in: the glossary has both. */
export async function inReadersScript<T>(reply: T): Promise<T> {
	const { language } = await readSettings();
	const read = language === 'auto' ? languageOf(browser.i18n.getUILanguage()) : language;
	return inScript(reply, read === 'zh-Hant');
}

/** Chooses between the two forms of every Chinese text below a value. */
export function inScript<T>(value: T, traditional: boolean): T {
	if (Array.isArray(value)) return value.map((part) => inScript(part, traditional)) as T;
	if (typeof value !== 'object' || value === null) return value;
	const { hant, ...copy } = Object.fromEntries(
		Object.entries(value).map(([key, part]) => [key, inScript(part, traditional)]),
	);
	if (!traditional || typeof hant !== 'string') return copy as T;
	return { ...copy, ['zh' in copy ? 'zh' : 'text']: hant } as T;
}
