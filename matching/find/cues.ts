import { HAN, KIND, NEWLINE } from '../lexicon/characters';
import { foldText } from '../lexicon/label-key';
import type { Lexicon } from '../lexicon/lexicon';
import type { Cues } from '../lexicon/pattern';

const REACH = 150;
const SENTENCE_ENDS = [...'。！？!?；;'].map((sign) => sign.charCodeAt(0));
const STOP = 0x2e;

/** The cue word that stands in the same sentence as a label, if one does. Offsets are UTF-16. */
export function findCue(
	text: string,
	{ start, end, near }: { start: number; end: number; near: Cues },
	lexicon: Lexicon,
): string | undefined {
	let from = start;
	while (from > 0 && start - from < REACH && !endsSentence(text, from - 1, lexicon)) from--;
	let to = end;
	while (to < text.length && to - end < REACH && !endsSentence(text, to, lexicon)) to++;
	const sentence = foldText(text.slice(from, to), lexicon);
	for (const [i, cue] of near.keys.entries()) {
		for (let at = sentence.indexOf(cue); at >= 0; at = sentence.indexOf(cue, at + 1)) {
			// Within the label itself it says nothing.
			if (at + from < start || at + from + cue.length > end) return near.words[i];
		}
	}
	return undefined;
}

function endsSentence(text: string, at: number, { kinds }: Lexicon): boolean {
	const code = text.charCodeAt(at);
	const kind = kinds[code]! & KIND;
	if (kind === HAN) return false;
	if (code === STOP) return at + 1 === text.length || text[at + 1] === ' ';
	return kind === NEWLINE || SENTENCE_ENDS.includes(code);
}
