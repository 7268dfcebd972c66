import { expect, it } from 'vitest';
import { isPlainlyChinese, type Neighbour } from './plainly-chinese';

it.each<[what: string, text: string, said: Neighbour, isChinese: boolean]>([
	['Simplified', '记者从发布会上获悉，今年以来我国经济运行总体平稳，发展质量稳步提升，这是来之不易的。', 'ja', true],
	['Simplified', '记者从发布会上获悉，今年以来我国经济运行总体平稳，发展质量稳步提升，这是来之不易的。', 'ko', true],
	[
		'Traditional',
		'記者今天從記者會獲悉，產業的內需已經說明，你們為何還要增產，產量與產值都已減緩，產能亦說不清，您說呢，他們說產量',
		'ja',
		true,
	],
	[
		'Japanese',
		'量子コンピュータの創新と現代化、生産力、人工知能について述べる。政府は成長戦略を発表した。',
		'ja',
		false,
	],
	[
		'Japanese without kana',
		'国家安全保障戦略、経済財政運営基本方針、人工知能、半導体産業、科学技術基本計画、関係閣僚会議',
		'ja',
		false,
	],
	[
		'Japanese that quotes',
		'中国のニュースでは「记者从发布会上获悉，今年以来经济运行总体平稳」のように書かれることが多い。',
		'ja',
		false,
	],
	['Korean with hanja', '人工智能과 現代化, 經濟發展이 國家의 戰略이다. 정부는 성장 전략을 발표했다.', 'ko', false],
	['hanja alone', '經濟發展 國家戰略 人工智能 產業 現代化 國會議員 選擧 大統領 政府 發表', 'ko', false],
	['a title', '人工智能', 'ja', false],
	['a few words', '数字经济、发展', 'ja', false],
])('%s: %s, said to be %s: %s', (_what, text, said, isChinese) => {
	expect(isPlainlyChinese(text, said)).toBe(isChinese);
});
