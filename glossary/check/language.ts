import * as OpenCC from 'opencc-js';
import characters from 'opencc-js/dict/TSCharacters';
import { alignPinyin } from '../../text/align-pinyin';
import type { WrittenTerm } from '../load';
import { countCharacters, faultIn, labelsOf, proseOf, type Rule } from './rule';

/** Limits of a definition. */
export const LONGEST = { zhCharacters: 160, enWords: 90, locatorCharacters: 20 } as const;

/** Names that stand in many labels, and how they are written; 发展中国家 has none of them. */
const NAMES = [
	[/中国(?!家)/u, 'Zhōngguó'],
	[/中华/u, 'Zhōnghuá'],
	[/台湾/u, 'Táiwān'],
	[/香港/u, 'Xiānggǎng'],
	[/澳门/u, 'Àomén'],
	[/美国/u, 'Měiguó'],
	[/长江/u, 'Cháng Jiāng'],
	[/黄河/u, 'Huáng Hé'],
	[/马克思/u, 'Mǎkèsī'],
	[/习近平/u, 'Xí Jìnpíng'],
	[/国务院/u, 'Guówùyuàn'],
	[/联合国/u, 'Liánhéguó'],
] as const;

/** Pinyin has one reading of each character, in order, with apostrophes where a word would be misread, and names' capitals. */
export const checkPinyin: Rule = ({ written }) =>
	written.flatMap((one) => {
		const { prefLabel, pinyin } = one.term;
		const alignment = alignPinyin(prefLabel.zh, pinyin);
		if (!alignment.ok) return [faultIn(one, 'pinyin', `pinyin of ${prefLabel.zh}: ${alignment.message}`)];
		return [
			...alignment.syllables
				.filter(({ text, joined }) => joined && /^[aāáǎàoōóǒòeēéěè]/.test(text))
				.map(({ text }) =>
					faultIn(one, 'pinyin', `pinyin of ${prefLabel.zh}: an apostrophe is missing before ${text}`),
				),
			...NAMES.filter(([name, written]) => name.test(prefLabel.zh) && !pinyin.includes(written)).map(([, written]) =>
				faultIn(one, 'pinyin', `pinyin of ${prefLabel.zh}: the name is written ${written}`),
			),
		];
	});

const toSimplified = OpenCC.Converter({ from: 't', to: 'cn' });
const toTraditional = (['t', 'tw', 'hk'] as const).map((to) => OpenCC.Converter({ from: 'cn', to }));

const SIMPLIFIED = new Map(characters.split('|').map((pair) => pair.split(' ') as [string, string]));

/** A text as pages are read: character by character, so that 著力點 stays 著力点 and is worth a label. */
function byCharacter(text: string): string {
	return [...text].map((character) => SIMPLIFIED.get(character) ?? character).join('');
}

/** Simplified labels have Simplified characters, Traditional ones Traditional, and say more than a conversion would. */
export const checkScripts: Rule = ({ written }) =>
	written.flatMap((one) => {
		const labels = labelsOf(one);
		const simplified = labels.filter(({ language }) => language === 'zh-Hans');
		const conversions = new Set(simplified.flatMap(({ text }) => toTraditional.map((convert) => convert(text))));
		return labels.flatMap(({ path, text, language }) => {
			if (language === 'zh-Hans' && toSimplified(text) !== text) {
				return [faultIn(one, path, `“${text}” has Traditional characters, Simplified is ${toSimplified(text)}`)];
			}
			if (language !== 'zh-Hant') return [];
			const wrong = simplifiedCharacters(text);
			if (wrong.length > 0) return [faultIn(one, path, `“${text}” has Simplified characters: ${wrong.join('')}`)];
			const read = byCharacter(text);
			if (!conversions.has(text) || !simplified.some((label) => label.text === read)) return [];
			return [faultIn(one, path, `“${text}” is a mere conversion, which the program makes itself`)];
		});
	});

/** Characters that no Traditional standard writes in this place. */
function simplifiedCharacters(text: string): string[] {
	const converted = toTraditional.map((convert) => [...convert(text)]);
	return [...text].filter((character, index) => {
		if (toSimplified(character) !== character) return false; // Traditional by itself.
		return converted.every((version) => version.length === [...text].length && version[index] !== character);
	});
}

/** Chinese is Chinese, English is English. */
export const checkLanguages: Rule = ({ written }) =>
	written.flatMap((one) => {
		const { zh, en } = proseOf(one);
		return [
			...zh
				.filter(({ text }) => !/\p{Script=Han}/u.test(text))
				.map(({ path }) => faultIn(one, path, `${path} is not Chinese`)),
			...[...en, { path: 'prefLabel.en', text: one.term.prefLabel.en }]
				.filter(({ text }) => count(text, /[A-Za-z]/g) <= count(text, /\p{Script=Han}/gu))
				.map(({ path }) => faultIn(one, path, `${path} is not English`)),
		];
	});

function count(text: string, kind: RegExp): number {
	return text.match(kind)?.length ?? 0;
}

/** Definitions are short, say more than the label, and locators are no quotations. */
export const checkLengths: Rule = ({ written }) => written.flatMap(checkLength);

function checkLength(one: WrittenTerm) {
	const { definition, evidence, prefLabel } = one.term;
	const faults = [];
	const characters = countCharacters(definition.zh);
	if (characters > LONGEST.zhCharacters) {
		faults.push(faultIn(one, 'definition.zh', `${characters} characters, at most ${LONGEST.zhCharacters}`));
	}
	const words = definition.en.split(/\s+/).length;
	if (words > LONGEST.enWords) faults.push(faultIn(one, 'definition.en', `${words} words, at most ${LONGEST.enWords}`));
	const rest = definition.zh.replaceAll(prefLabel.zh, '').replace(/[\p{P}\s是即指的]/gu, '');
	if (rest.length < 4) faults.push(faultIn(one, 'definition.zh', 'the definition only repeats the label'));
	for (const [index, { locator }] of evidence.entries()) {
		const long = countCharacters(locator);
		if (long <= LONGEST.locatorCharacters) continue;
		faults.push(faultIn(one, `evidence.${index}.locator`, `${long} characters, at most ${LONGEST.locatorCharacters}`));
	}
	return faults;
}
