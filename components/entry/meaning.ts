import type { Bilingual } from '../../model/shared';
import { chineseOf, chineseTag, type Strings } from '../strings/context';

export interface Meaning {
	text: string;
	/** Language tag of the text. */
	lang: string;
	/** Which of the two languages that is. */
	language: 'zh' | 'en';
	/** There is another text in the other one. */
	hasOther: boolean;
}

/** A definition in the reader's language or, asked for, in the other one; where one is missing, it is the one there is. */
export function meaningIn(definition: Bilingual, strings: Strings, { isOther = false } = {}): Meaning {
	const { zh, en } = definition;
	const hasOther = zh !== '' && en !== '' && zh !== en;
	const wanted = isOther && hasOther ? (strings.content === 'zh' ? 'en' : 'zh') : strings.content;
	const language = definition[wanted] ? wanted : wanted === 'zh' ? 'en' : 'zh';
	return {
		text: language === 'zh' ? chineseOf(definition, strings) : en,
		lang: language === 'zh' ? chineseTag(strings) : 'en',
		language,
		hasOther,
	};
}
