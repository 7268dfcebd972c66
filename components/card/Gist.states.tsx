import { LONG, OWN, PLAIN } from '../gallery/fixtures/entries';
import type { States } from '../gallery/states';
import { Gist } from './Gist';

const meaning = (text: string, lang = 'en') => ({ text, lang, language: 'en', hasOther: true }) as const;

export const states: States = {
	none: <Gist meaning={meaning(OWN.term.definition.en)} isWhole={false} />,
	plain: <Gist meaning={meaning(PLAIN.term.definition.en)} isWhole={false} />,
	'cut off': <Gist meaning={meaning(LONG.term.definition.en)} isWhole={false} />,
	whole: <Gist meaning={meaning(LONG.term.definition.zh, 'zh-Hans')} isWhole={true} />,
};
