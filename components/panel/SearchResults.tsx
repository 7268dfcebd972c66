import { useEffect, useRef } from 'preact/hooks';
import type { SearchHit } from '../../messages/protocol';
import { PackBadge } from '../PackBadge';
import { useStrings } from '../strings/context';

/** What the search found, the matching part marked. */
export function SearchResults({
	id,
	query,
	hits,
	active,
	addOwnAddress,
	onOpen,
}: {
	id: string;
	query: string;
	hits: SearchHit[];
	/** Index of the result that the arrow keys are on; -1: none. */
	active: number;
	/** Where the query can be made a term of the reader's own. */
	addOwnAddress: string;
	onOpen: (id: string) => void;
}) {
	const strings = useStrings();
	const list = useRef<HTMLDivElement>(null);
	useEffect(() => {
		list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
	}, [active]);
	return (
		<section class="results" aria-label={strings.panel.search}>
			<p class="visually-hidden" role="status">
				{strings.panel.results(hits.length)}
			</p>
			{hits.length === 0 && (
				<div class="empty">
					<p>{strings.panel.nothingFound(query)}</p>
					<a href={addOwnAddress} target="_blank" rel="noreferrer">
						{strings.panel.addOwn}
					</a>
				</div>
			)}
			<div id={id} ref={list} role="listbox" class="rows">
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
						<HitLabel hit={hit} />
						<span class="hit-topic">
							{strings.topic[hit.topic]} <PackBadge pack={hit.pack} />
						</span>
						<HitMatch hit={hit} />
					</div>
				))}
			</div>
		</section>
	);
}

function HitLabel({ hit }: { hit: SearchHit }) {
	const { prefLabel, match, pinyin } = hit;
	const label = prefLabel.zh || prefLabel.en;
	return (
		<span class="hit-label">
			<span lang={prefLabel.zh ? 'zh-Hans' : 'en'}>
				{match.field === 'label' && match.text === label ? <Marked {...match} /> : label}
			</span>
			{pinyin && (
				<span class="pinyin" lang="zh-Latn">
					{match.field === 'pinyin' ? <Marked {...match} /> : pinyin}
				</span>
			)}
		</span>
	);
}

/** What matched, unless the label or the pinyin already shows it; the English name otherwise. */
function HitMatch({ hit }: { hit: SearchHit }) {
	const { field } = useStrings().panel;
	const { prefLabel, match } = hit;
	if (match.field === 'pinyin' || match.text === prefLabel.zh) {
		return prefLabel.zh ? (
			<span class="hit-match" lang="en">
				{prefLabel.en}
			</span>
		) : null;
	}
	return (
		<span class="hit-match">
			{(match.field === 'note' || match.field === 'definition') && <span class="hit-field">{field[match.field]}</span>}{' '}
			<Marked {...around(match)} />
		</span>
	);
}

function Marked({ text, start, end }: { text: string; start: number; end: number }) {
	return (
		<>
			{text.slice(0, start)}
			<mark>{text.slice(start, end)}</mark>
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
