import { useEffect, useRef } from 'preact/hooks';
import type { SearchHit } from '../../messages/protocol';
import { type DictionaryEntry, wordId } from '../../model/dictionary';
import { Sense } from '../entry/Word';
import { HitMatch, HitName, HitPinyin } from '../Hit';
import { PackBadge } from '../PackBadge';
import { chineseTag, useStrings } from '../strings/context';
import { WordName } from '../WordName';

/** What the search found, the matching part marked. */
export function SearchResults({
	id,
	query,
	hits,
	words,
	active,
	addOwnAddress,
	onOpen,
}: {
	id: string;
	query: string;
	hits: SearchHit[];
	/** What the dictionary found; they come after the hits. */
	words: DictionaryEntry[];
	/** Index of the result that the arrow keys are on; -1: none. */
	active: number;
	/** Where the query can be made a term of the reader's own. */
	addOwnAddress: string;
	onOpen: (id: string) => void;
}) {
	const strings = useStrings();
	const list = useRef<HTMLDivElement>(null);
	useEffect(() => {
		list.current?.querySelectorAll('[role=option]')[active]?.scrollIntoView({ block: 'nearest' });
	}, [active]);
	return (
		<section class="results" aria-label={strings.panel.search}>
			<p class="visually-hidden" role="status">
				{strings.panel.results(hits.length + words.length)}
			</p>
			{hits.length === 0 && words.length === 0 && (
				<div class="empty">
					<p>{strings.panel.nothingFound(query)}</p>
					<a href={addOwnAddress} target="_blank" rel="noreferrer">
						{strings.panel.addOwn}
					</a>
				</div>
			)}
			<div id={id} ref={list} role="listbox" aria-label={strings.panel.search} class="rows">
				{hits.map((hit, index) => (
					// biome-ignore lint/a11y/useKeyWithClickEvents: the search field has the keys, as a combobox does
					<div
						key={hit.id}
						id={`${id}-${index}`}
						role="option"
						tabIndex={-1}
						aria-selected={index === active}
						class="hit"
						onClick={() => onOpen(hit.id)}
					>
						<span class="hit-label">
							<HitName hit={hit} />
							<HitPinyin hit={hit} />
						</span>
						<span class="hit-topic">
							{hit.topic && strings.topic[hit.topic]} <PackBadge pack={hit.pack ?? undefined} />
						</span>
						<HitMatch hit={hit} />
					</div>
				))}
				{words.length > 0 && (
					// biome-ignore lint/a11y/useSemanticElements: options of a list box are grouped so
					<div role="group" aria-label={strings.words.title}>
						<p class="words-title" aria-hidden="true">
							{strings.words.title}
						</p>
						{words.map((entry, nth) => (
							// biome-ignore lint/a11y/useKeyWithClickEvents: the search field has the keys, as a combobox does
							<div
								key={`${entry.traditional} ${entry.pinyin}`}
								id={`${id}-${hits.length + nth}`}
								role="option"
								tabIndex={-1}
								aria-selected={hits.length + nth === active}
								class="hit"
								onClick={() => onOpen(wordId(entry.simplified))}
							>
								<span class="hit-label">
									<span class="term-label" lang={chineseTag(strings)}>
										<WordName entry={entry} />
									</span>
									<span class="pinyin" lang="zh-Latn">
										{entry.pinyin}
									</span>
								</span>
								<span class="hit-match" lang="en">
									<Sense text={entry.senses.slice(0, 3).join('; ')} />
								</span>
							</div>
						))}
					</div>
				)}
			</div>
		</section>
	);
}
