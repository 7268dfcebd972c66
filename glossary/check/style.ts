import { faultIn, type Part, proseOf, type Rule } from './rule';

/** British spellings, as the stems that betray them, and words that share the letters rightly. */
const BRITISH = [
	/\b\w*(?:colour|favour|labour|honour|neighbour|behaviour|endeavour|harbour|rumour|vigour(?!ous))\w*/i,
	/\b(?:centre|metre|kilometre|theatre|fibre|litre)s?\b/i,
	/\bprogrammes?\b/i,
	/\b(?:re|de|un|dis|inter)?(?:organ|real|util|special|modern|capital|central|stabil|general|digital|commercial|industrial|recogn|emphas|summar|optim|minim|maxim|mobil|urban|liberal|formal|critic)is(?:e|ed|es|ing|ation|ations)\b/i,
	/\b(?:defence|licence|catalogue|judgement|grey|ageing|plough|tonnes?)\b/i,
	/\banalyse[ds]?\b/i,
	/\bfulfil(?:s|ment)?\b/i,
	/\b(?:travell|modell|cancell|labell)(?:ed|ing)\b/i,
	/\bper cent\b/i,
	/\b(?:specialit(?:y|ies)|(?:after|to|for|back|up)wards|whilst|centerd)\b/i,
];

/** English is spelled the American way, in prose and in all labels that are shown. */
export const checkSpelling: Rule = ({ written }) =>
	written.flatMap((one) => {
		const { prefLabel, altLabel } = one.term;
		const labels: Part[] = (altLabel?.en ?? []).map((text, index) => ({ path: `altLabel.en.${index}`, text }));
		return [{ path: 'prefLabel.en', text: prefLabel.en }, ...labels, ...proseOf(one).en].flatMap(({ path, text }) =>
			BRITISH.flatMap((british) => {
				const [word] = british.exec(text) ?? [];
				return word === undefined ? [] : [faultIn(one, path, `“${word}” is British`)];
			}),
		);
	});

/** One kind of quotation marks. */
export const checkQuotes: Rule = ({ written }) =>
	written.flatMap((one) => {
		const { zh, en } = proseOf(one);
		return [...zh, ...en]
			.filter(({ text }) => text.includes('"'))
			.map(({ path }) => faultIn(one, path, 'straight quotation marks; “ ” are meant'));
	});

const LEANING = {
	zh: /这些文件|文件(?:把|将|认为|强调|指|用它|的回答|并未|没有)|文中|本文|这篇文章|文章(?:说|认为|指出|把|将|用)|按文件/u,
	en: /\bthese documents\b|\bthe documents?\b(?! of\b)|\bthe articles?\b|\bthe panel\b|\bthis article\b/i,
} as const;

/** A definition is for who has not read the articles: what one of them says is evidence. */
export const checkLeaning: Rule = ({ written }) =>
	written.flatMap((one) =>
		(['zh', 'en'] as const).flatMap((language) => {
			const [phrase] = LEANING[language].exec(one.term.definition[language]) ?? [];
			if (phrase === undefined) return [];
			return [faultIn(one, `definition.${language}`, `leans on what was read: “${phrase}”`)];
		}),
	);

/** Words that say of which country something is. */
const WHOSE = /China|Chinese|Communist|CPC|Taiwan|Kuomintang/;

/** There are many parties: a definition that speaks of the Party says of which country. */
export const checkParty: Rule = ({ written }) =>
	written.flatMap((one) => {
		const { en } = one.term.definition;
		if (!/\bParty\b(?! secretary)/.test(en) || WHOSE.test(en)) return [];
		return [faultIn(one, 'definition.en', 'speaks of the Party and does not say of which country')];
	});
