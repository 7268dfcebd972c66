import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language, Settings } from '../../model/settings';
import type { Bilingual } from '../../model/shared';
import { en, type Strings } from './en';
import { languageOf } from './language';
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

/** The language tag of Chinese text in the script of the interface. */
export function chineseTag({ code }: Strings): 'zh-Hans' | 'zh-Hant' {
	return code === 'zh-Hant' ? code : 'zh-Hans';
}

/** A Chinese text in the script of the interface. */
export function chineseOf({ zh, hant }: Pick<Bilingual, 'zh' | 'hant'>, { code }: Strings): string {
	return (code === 'zh-Hant' && hant) || zh;
}

/** A text in the reader's language and script. */
export function textIn(text: Bilingual, strings: Strings): string {
	return strings.content === 'zh' ? chineseOf(text, strings) : text.en;
}

/** The language tag of what `textIn` gives. */
export function textTag(strings: Strings): string {
	return strings.content === 'zh' ? chineseTag(strings) : 'en';
}

/** What a term is called in lists: its Chinese name, or its English one where it has no other. */
export function nameOf(label: Bilingual, strings: Strings): string {
	return chineseOf(label, strings) || label.en;
}
