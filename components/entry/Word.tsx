import type { ComponentChildren } from 'preact';
import { type DictionaryEntry, wordId } from '../../model/dictionary';
import { chineseTag, useStrings } from '../strings/context';
import type { Strings } from '../strings/en';
import { TermChips, type TermLink } from '../TermChips';
import { WordName } from '../WordName';

/** A word that no pack has, as the dictionary explains it. */
export function Word({
	word,
	entries,
	characters,
	terms,
	add,
	onOpen,
}: {
	word: string;
	entries: DictionaryEntry[];
	/** What each character means by itself. */
	characters: DictionaryEntry[][];
	/** Terms in the word, and such as it is a part of. */
	terms: TermLink[];
	/** What makes the word a term of the reader's own. */
	add: ComponentChildren;
	/** A character, by its word's id, or a term. */
	onOpen: (id: string) => void;
}) {
	const strings = useStrings();
	const { words } = strings;
	return (
		<article class="entry word">
			<h1 class="label" lang={chineseTag(strings)}>
				{entries[0] ? <WordName entry={entries[0]} /> : word}
			</h1>
			{entries.length === 0 && <p class="empty">{words.none}</p>}
			{entries.map((entry) => (
				<section key={`${entry.traditional} ${entry.pinyin}`}>
					<p class="pinyin" lang="zh-Latn">
						{entry.pinyin}
					</p>
					<Senses senses={entry.senses} />
				</section>
			))}
			{add}
			{characters.length > 0 && (
				<section aria-labelledby="characters">
					<h2 id="characters">{words.characters}</h2>
					<ul class="characters">
						{characters.map((entries, nth) => (
							<li key={nth}>
								<Character entries={entries} onOpen={onOpen} />
							</li>
						))}
					</ul>
				</section>
			)}
			{terms.length > 0 && (
				<section aria-labelledby="in-glossary">
					<h2 id="in-glossary">{words.inGlossary}</h2>
					<TermChips terms={terms} onOpen={onOpen} />
				</section>
			)}
			<p class="hint">{words.credit}</p>
		</article>
	);
}

function Character({ entries, onOpen }: { entries: DictionaryEntry[]; onOpen: (id: string) => void }) {
	const strings = useStrings();
	const [first] = entries;
	if (!first) return null;
	return (
		<button type="button" onClick={() => onOpen(wordId(first.simplified))}>
			<span class="term-label" lang={chineseTag(strings)}>
				<WordName entry={first} />
			</span>
			<span class="pinyin" lang="zh-Latn">
				{[...new Set(entries.map(({ pinyin }) => pinyin))].join(', ')}
			</span>
			<span class="character-senses" lang="en">
				<Sense text={first.senses.slice(0, 3).join('; ')} />
			</span>
		</button>
	);
}

function Senses({ senses }: { senses: string[] }) {
	return (
		<ol class="word-senses" lang="en">
			{senses.map((sense) => (
				<li key={sense}>
					<Sense text={sense} />
				</li>
			))}
		</ol>
	);
}

/** Words that a sense names stand there in both scripts, `繁體|繁体[pinyin]`: the reader's is shown. */
export function Sense({ text }: { text: string }) {
	return <>{senseText(text, useStrings())}</>;
}

/** What the dictionary says of a word, as text: its senses line by line after how it is read. */
export function definitionOf(entries: readonly DictionaryEntry[], strings: Strings): string {
	return entries
		.map(({ pinyin, senses }) => [pinyin, ...senses.map((sense) => senseText(sense, strings))].join('\n'))
		.join('\n\n');
}

function senseText(text: string, { code, words }: Strings): string {
	return text
		.replace(/([^\s|,;()[\]]+)\|([^\s|,;()[\]]+)/g, code === 'zh-Hant' ? '$1' : '$2')
		.replace(/\[([^\]]+)\]/g, ' ($1)')
		.replace(/^CL: /, words.measure);
}
