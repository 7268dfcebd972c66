import { expect, it } from 'vitest';
import { chooseStrings } from '../strings/context';
import { meaningIn } from './meaning';

const BOTH = { zh: '国', hant: '國', en: 'country' };

it.each([
	['en', BOTH, false, 'country', 'en', true],
	['en', BOTH, true, '国', 'zh-Hans', true],
	['zh-Hans', BOTH, false, '国', 'zh-Hans', true],
	['zh-Hans', BOTH, true, 'country', 'en', true],
	['zh-Hant', BOTH, false, '國', 'zh-Hant', true],
	['en', { zh: '国', en: '' }, false, '国', 'zh-Hans', false],
	['en', { zh: '国', en: '' }, true, '国', 'zh-Hans', false],
	['zh-Hans', { zh: '', en: 'country' }, false, 'country', 'en', false],
	['en', { zh: '国', en: '国' }, true, '国', 'en', false],
	['en', { zh: '', en: '' }, false, '', 'zh-Hans', false],
] as const)('for %s, %o, asked for the other one: %s', (language, definition, isOther, text, lang, hasOther) => {
	expect(meaningIn(definition, chooseStrings(language, 'en'), { isOther })).toMatchObject({ text, lang, hasOther });
});
