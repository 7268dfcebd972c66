import { HAN, isLetter, KIND, NEWLINE } from '../lexicon/characters';
import { foldText } from '../lexicon/label-key';
import type { Lexicon } from '../lexicon/lexicon';
import type { Cues } from '../lexicon/pattern';

const REACH = 150;
const SENTENCE_ENDS = [...'。！？!?；;'].map((sign) => sign.charCodeAt(0));
const STOP = 0x2e;
/** What stands before the stop of an abbreviation: U.S. sanctions. */
const INITIAL = /(?:^|[.\s])[A-Z]$/;
const CAPITALS = /^[A-Z&.]+$/;
const PLURAL = /^s(?![a-z])/;

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
			if (at + from >= start && at + from + cue.length <= end) continue;
			if (isRead(text, at + from, near.words[i]!, lexicon)) return near.words[i];
		}
	}
	return undefined;
}

/** Whether a cue is read where its letters stand: a Latin one begins a word, one in capitals (AI, UN) is a word in capitals. */
function isRead(text: string, at: number, cue: string, { kinds }: Lexicon): boolean {
	if (!isLetter(cue, 0, kinds)) return true;
	if (isLetter(text, at - 1, kinds)) return false;
	if (!CAPITALS.test(cue)) return true;
	const end = at + cue.length;
	return text.slice(at, end) === cue && (!isLetter(text, end, kinds) || PLURAL.test(text.slice(end, end + 2)));
}

function endsSentence(text: string, at: number, { kinds }: Lexicon): boolean {
	const code = text.charCodeAt(at);
	const kind = kinds[code]! & KIND;
	if (kind === HAN) return false;
	if (code === STOP)
		return at + 1 === text.length || (text[at + 1] === ' ' && !INITIAL.test(text.slice(Math.max(0, at - 2), at)));
	return kind === NEWLINE || SENTENCE_ENDS.includes(code);
}
