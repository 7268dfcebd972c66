import type { WrittenTerm } from '../load';
import { around, findBeside, type Pair } from './beside';
import { type Rendering, renderingsOf } from './official';
import { faultIn, labelsOf, type Rule } from './rule';
import { squeeze } from './seeds';

/** English words that often render what stands around a term, and the Chinese that they render. */
const AROUND: Pair[] = [
	[/\boffshore\b/i, /海上/u],
	[/\brural\b/i, /乡村|农村|城乡/u],
	[/\bagricultur\w+/i, /农业|农机/u],
	[/\bconsumption\b/i, /消费/u],
	[/\bcommercial\b/i, /商业/u],
	[/\bmanufacturing\b/i, /制造/u],
	[/\bgovernment\b/i, /政府|中央|行政/u],
	[/\b(?:party )?central committee\b/i, /中央|届.中/u],
	[/\b(?:first-rate|first-class|world-class)\b/i, /一流|世界级/u],
	[/\bdistinctive\b/i, /特色/u],
	[/\bfrontier\b/i, /前沿/u],
	[/\bdigital\b/i, /数字|数智/u],
	[/\bof development\b/i, /发展/u],
	[/\bopening up\b/i, /开放/u],
	[/\bbarriers?\b/i, /障碍|壁垒/u],
	[/\b(?:capacity|capabilit\w+)\b/i, /能力/u],
	[/\bmechanisms?\b/i, /机制/u],
	[/\bservices\b/i, /服务/u],
	[/\bresources\b/i, /资源/u],
	[/\bapplications?\b/i, /应用/u],
	[/\burban\b/i, /城/u],
	[/\bproblems\b/i, /问题/u],
	[/\bspecial administrative region\b/i, /特别行政区/u],
	[/\breengineering\b/i, /再造/u],
	[/\bresponsibilit\w+/i, /责任/u],
	[/\bthis year\b/i, /今年/u],
	[/\bopportunit\w+/i, /机遇/u],
	[/\bin key areas\b/i, /重点领域/u],
	[/\btargeted\b/i, /精准|定点/u],
	[/\bhigh-caliber\b/i, /高水平|高素质/u],
	[/\bactivities\b/i, /活动/u],
];

/** How many characters before and after a term count as around it. */
const REACH = 6;

/** With the aligned texts: a rendering has no English for words that stand beside the term and not in it. */
export const checkScope: Rule = ({ written, parallels }) =>
	written.flatMap((one) =>
		renderingsOf(one).flatMap((rendering) => {
			const { source = '', place = 0, path, zh } = rendering;
			const sentence = parallels?.get(source)?.get(place)?.zh;
			const word = sentence === undefined ? undefined : findTakenIn(rendering, sentence);
			return word
				? [faultIn(one, path, `“${word.word}” is for ${word.other}, which stands beside ${zh}, not in it`)]
				: [];
		}),
	);

function findTakenIn({ zh, en }: Rendering, sentence: string) {
	const term = squeeze(zh);
	const start = sentence.indexOf(term);
	if (start < 0) return undefined;
	const beside = around(sentence, { start, end: start + term.length }, REACH);
	return findBeside(AROUND, { text: en, rendering: term, beside });
}

/** Chinese that names several things, and English that does. 和 is part of a word in 和平, 和谐 and 和美. */
const SEVERAL = { zh: /、|和(?![平谐美])/u, en: /\band\b|[,…-]/i } as const;

/** A rendering of several things beside each other names them all: 失业、工伤保险 is not “unemployment insurance” alone. */
export const checkEnumerated: Rule = ({ written }) =>
	written.flatMap((one) =>
		(one.term.official ?? []).flatMap(({ zh = '', en }, index) =>
			SEVERAL.zh.test(zh) && !/[、和与及]/u.test(one.term.prefLabel.zh) && !SEVERAL.en.test(en)
				? [faultIn(one, `official.${index}`, `“${zh}” are several things, “${en}” is one`)]
				: [],
		),
	);

/** What stands between the things of a list in Chinese. */
const LISTED = /[、和与及]/u;

/** With the aligned texts: Chinese that is cut out of a list, 外汇 of 融资、外汇, has not the English of the list beside it. */
export const checkListed: Rule = ({ written, parallels }) =>
	written.flatMap((one) =>
		renderingsOf(one).flatMap(({ source = '', place = 0, path, zh, en }) => {
			const sentence = parallels?.get(source)?.get(place)?.zh ?? '';
			const before = sentence[sentence.indexOf(squeeze(zh)) - 1] ?? '';
			const isWhole = zh === one.term.prefLabel.zh || LISTED.test(zh) || !/,.*,/.test(en);
			if (isWhole || !LISTED.test(before)) return [];
			return [faultIn(one, path, `“${zh}” is cut out of a list that “${en}” has`)];
		}),
	);

/** What renders Chinese with a figure has a figure: 涨幅2%左右 is not “consumer prices”. */
export const checkRenderedFigures: Rule = ({ written }) =>
	written.flatMap((one) =>
		renderingsOf(one).flatMap(({ path, zh, en }) =>
			/\d/.test(zh) && !/\d/.test(en) ? [faultIn(one, path, `“${en}” leaves the figure of “${zh}” out`)] : [],
		),
	);

/** A collocation has the term in it, by one of its labels. */
export const checkCollocations: Rule = ({ written }) =>
	written.flatMap((one) => {
		const labels = wordings(one).map(bare);
		return (one.term.learner?.collocations ?? []).flatMap(({ zh }, index) =>
			labels.some((label) => bare(zh).includes(label))
				? []
				: [faultIn(one, `learner.collocations.${index}.zh`, `“${zh}” does not have the term in it`)],
		);
	});

function wordings(one: WrittenTerm): string[] {
	const labels = labelsOf(one).flatMap(({ text, language }) => (language === 'zh-Hans' ? [text] : []));
	return [...labels, ...(one.term.official ?? []).flatMap(({ zh }) => (zh === undefined ? [] : [zh]))];
}

/** Reports write 获得感幸福感安全感 as well as 获得感、幸福感、安全感. */
function bare(text: string): string {
	return text.replace(/[\s\p{P}]+/gu, '');
}
