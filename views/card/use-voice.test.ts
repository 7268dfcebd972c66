import { expect, it } from 'vitest';
import { localVoice } from './use-voice';

const voice = (lang: string, localService = true) => ({ lang, localService });

it.each([
	['none', [], 'en', undefined],
	['another language', [voice('en-US'), voice('ja-JP')], 'en', undefined],
	['only of a server', [voice('zh-CN', false)], 'en', undefined],
	['Cantonese', [voice('zh-HK'), voice('yue-HK'), voice('zh-Hant-HK')], 'en', undefined],
	['Mandarin', [voice('en-US'), voice('zh-CN')], 'en', 'zh-CN'],
	['by another tag', [voice('cmn-Hans-CN')], 'en', 'cmn-Hans-CN'],
	['with an underscore', [voice('zh_TW')], 'en', 'zh_TW'],
	['that of the reader’s script', [voice('zh-CN'), voice('zh-TW')], 'zh-Hant', 'zh-TW'],
	['another, where that is missing', [voice('zh-TW')], 'zh-Hans', 'zh-TW'],
])('%s', (_what, voices, code, chosen) => expect(localVoice(voices, code)?.lang).toBe(chosen));
