import { around, findBeside, type Pair } from './beside';
import { type Rendering, renderingsOf } from './official';
import type { Aligned } from './parallels';
import { faultIn, type Rule } from './rule';

/** Chinese that is in a term, and the English words for it that are easily left outside of its rendering. */
const LEFT_OUT: Pair[] = [
	[/持续/u, /\bcontinu\w+|\bkeep\b|\bsustain\w*/i],
	[/新一轮/u, /\b(?:new|latest)\b/i],
	[/机遇/u, /\bopportunit\w+/i],
	[/优势/u, /\badvantages?\b|\bstrengths?\b|\bcompetitive\b/i],
	[/重点支持/u, /\bpriority\b/i],
	[/重点领域/u, /\bkey (?:areas|fields|sectors)\b/i],
	[/科学有序/u, /\bwell-conceived\b/i],
	[/届.中全会/u, /\bof the \d+th (?:CPC )?Central Committee\b/i],
	[/不断彰显/u, /\bmore and more\b/i],
	[/因素/u, /\bfactors?\b/i],
];

/** How many characters of English before and after a rendering are looked through. */
const REACH = 45;

/** With the aligned texts: a rendering does not leave a word of the Chinese to the English that stands beside it. */
export const checkLacking: Rule = ({ written, parallels }) =>
	written.flatMap((one) =>
		renderingsOf(one).flatMap((rendering) => {
			const aligned = parallels?.get(rendering.source ?? '')?.get(rendering.place ?? 0);
			const word = aligned && findLeftOut(rendering, aligned);
			return word
				? [faultIn(one, rendering.path, `“${word.other}” for ${word.word} stands beside “${rendering.en}”`)]
				: [];
		}),
	);

function findLeftOut({ zh, en }: Rendering, aligned: Aligned) {
	const sentence = straight(aligned.en);
	const parts = straight(en).split('…');
	const start = sentence.indexOf(parts[0]?.trim() ?? '');
	const last = parts.at(-1)?.trim() ?? '';
	const end = sentence.indexOf(last, start) + last.length;
	if (start < 0 || end < start) return undefined;
	const beside = around(sentence, { start, end }, REACH);
	return findBeside(LEFT_OUT, { text: zh, rendering: en, beside });
}

function straight(text: string): string {
	return text.toLowerCase().replaceAll('’', "'");
}
