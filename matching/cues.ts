import { KIND, NEWLINE } from './characters';
import { folded } from './label-key';
import type { Lexicon } from './lexicon';

const REACH = 150;

/** The cue word that stands in the same sentence as a label, if one does. Offsets are UTF-16. */
export function findCue(
	text: string,
	{ start, end, near }: { start: number; end: number; near: string[] },
	lexicon: Lexicon,
): string | undefined {
	let from = start;
	while (from > 0 && start - from < REACH && !endsSentence(text, from - 1, lexicon)) from--;
	let to = end;
	while (to < text.length && to - end < REACH && !endsSentence(text, to, lexicon)) to++;
	const before = read(text, from, start, lexicon);
	const after = read(text, end, to, lexicon);
	const whole = read(text, from, to, lexicon);
	return near.find((word) => {
		const cue = word.toLowerCase();
		return (
			before.includes(cue) || after.includes(cue) || countOf(whole, cue) > countOf(read(text, start, end, lexicon), cue)
		);
	});
}

function countOf(text: string, word: string): number {
	return text.split(word).length - 1;
}

function endsSentence(text: string, at: number, { kinds }: Lexicon): boolean {
	if ('。！？!?；;'.includes(text[at]!)) return true;
	if (text[at] === '.') return at + 1 === text.length || text[at + 1] === ' ';
	return (kinds[text.charCodeAt(at)]! & KIND) === NEWLINE;
}

function read(text: string, from: number, to: number, lexicon: Lexicon): string {
	let out = '';
	for (let at = from; at < to; at++) out += String.fromCharCode(folded(text.charCodeAt(at), lexicon));
	return out;
}
