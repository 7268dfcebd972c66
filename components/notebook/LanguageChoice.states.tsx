import { nothing, type States } from '../gallery/states';
import { LanguageChoice } from './LanguageChoice';

export const states: States = { chosen: <LanguageChoice language="zh-Hans" onLanguage={nothing} /> };
