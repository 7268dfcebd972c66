import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language, Settings } from '../../storage/records';
import { en, type Strings } from './en';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

export type { Strings };

const LANGUAGES: Record<Language, Strings> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** The language of the interface; provided once by each view. */
export const StringsContext = createContext<Strings>(en);

/** The interface's texts in the reader's language. */
export function useStrings(): Strings {
	return useContext(StringsContext);
}

/** The texts for a setting; `auto` follows the browser's own language (a BCP 47 tag). */
export function chooseStrings(setting: Settings['language'], browserLanguage: string): Strings {
	return LANGUAGES[setting === 'auto' ? languageOf(browserLanguage) : setting];
}

/** `zh-TW` → zh-Hant, `zh-CN` → zh-Hans, anything not Chinese → en. */
export function languageOf(tag: string): Language {
	const parts = tag.toLowerCase().replaceAll('_', '-').split('-');
	if (parts[0] !== 'zh') return 'en';
	if (parts.includes('hant')) return 'zh-Hant';
	if (parts.includes('hans')) return 'zh-Hans';
	return parts.some((part) => part === 'tw' || part === 'hk' || part === 'mo') ? 'zh-Hant' : 'zh-Hans';
}
