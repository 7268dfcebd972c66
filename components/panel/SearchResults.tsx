import { useEffect, useRef } from 'preact/hooks';
import type { SearchHit } from '../../messages/protocol';
import { HitMatch, HitName, HitPinyin } from '../Hit';
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
			</div>
		</section>
	);
}
