import type { DictionaryEntry } from '../../model/dictionary';
import { chineseTag, useStrings } from '../strings/context';
import { WordName } from '../WordName';

/** A word that no pack has, as the dictionary explains it. */
export function Word({
	word,
	entries,
	characters,
	addOwnAddress,
	onOpen,
}: {
	word: string;
	entries: DictionaryEntry[];
	/** What each character means by itself. */
	characters: DictionaryEntry[][];
	/** Where the word can be made a term of the reader's own. */
	addOwnAddress: string;
	onOpen: (character: string) => void;
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
			<p>
				<a href={addOwnAddress} target="_blank" rel="noreferrer">
					{strings.panel.addOwn}
				</a>
			</p>
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
			<p class="hint">{words.credit}</p>
		</article>
	);
}

function Character({ entries, onOpen }: { entries: DictionaryEntry[]; onOpen: (character: string) => void }) {
	const strings = useStrings();
	const [first] = entries;
	if (!first) return null;
	return (
		<button type="button" onClick={() => onOpen(first.simplified)}>
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
		<ol class="senses" lang="en">
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
	const { code, words } = useStrings();
	const chosen = text
		.replace(/([^\s|,;()[\]]+)\|([^\s|,;()[\]]+)/g, code === 'zh-Hant' ? '$1' : '$2')
		.replace(/\[([^\]]+)\]/g, ' ($1)')
		.replace(/^CL: /, words.measure);
	return <>{chosen}</>;
}
