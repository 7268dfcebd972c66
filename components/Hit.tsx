import type { SearchHit } from '../messages/protocol';
import { chineseOf, chineseTag, nameOf, useStrings } from './strings/context';

type Match = NonNullable<SearchHit['match']>;

/** The name of a hit, the matching part marked. */
export function HitName({ hit }: { hit: SearchHit }) {
	const strings = useStrings();
	const { prefLabel, match } = hit;
	const isMatch = match?.field === 'label' && match.text === prefLabel.zh;
	return (
		<span class="term-label" lang={prefLabel.zh ? chineseTag(strings) : 'en'}>
			{isMatch ? <Marked {...match} text={textOf(match, strings)} /> : nameOf(prefLabel, strings)}
		</span>
	);
}

/** The pinyin of a hit, the matching part marked. */
export function HitPinyin({ hit: { pinyin, match } }: { hit: SearchHit }) {
	if (!pinyin) return null;
	return (
		<span class="pinyin" lang="zh-Latn">
			{match?.field === 'pinyin' ? <Marked {...match} /> : pinyin}
		</span>
	);
}

/** What matched, unless the name or the pinyin already shows it; the English name otherwise. */
export function HitMatch({ hit: { prefLabel, match } }: { hit: SearchHit }) {
	const strings = useStrings();
	const { field } = strings.panel;
	if (!match || match.field === 'pinyin' || match.text === prefLabel.zh) {
		return prefLabel.zh && prefLabel.en ? (
			<span class="hit-match" lang="en">
				{prefLabel.en}
			</span>
		) : null;
	}
	return (
		<span
			class="hit-match"
			lang={match.field === 'label' ? chineseTag(strings) : match.field === 'english' ? 'en' : undefined}
		>
			{(match.field === 'note' || match.field === 'definition') && <span class="hit-field">{field[match.field]}</span>}{' '}
			<Marked {...around({ ...match, text: textOf(match, strings) })} />
		</span>
	);
}

function textOf({ text, hant }: Match, strings: Parameters<typeof chineseOf>[1]): string {
	return chineseOf({ zh: text, ...(hant !== undefined && { hant }) }, strings);
}

function Marked({ text, start, end }: { text: string; start: number; end: number }) {
	return (
		<>
			{text.slice(0, start)}
			{start < end && <mark>{text.slice(start, end)}</mark>}
			{text.slice(end)}
		</>
	);
}

/** A long text cut to what stands around the match. Offsets: UTF-16. */
function around({ text, start, end }: { text: string; start: number; end: number }) {
	const from = start > 24 ? start - 16 : 0;
	const to = Math.min(text.length, Math.max(end, from) + 60);
	const lead = from > 0 ? '…' : '';
	return {
		text: lead + text.slice(from, to) + (to < text.length ? '…' : ''),
		start: start - from + lead.length,
		end: end - from + lead.length,
	};
}
