import { Select } from '../Select';
import { useStrings } from '../strings/context';
import { ListSearch } from './ListSearch';
import { OWN_SORTS, type OwnSort } from './own-order';

/** What is looked for in the reader's own terms, and in which order they come. */
export function OwnFilters({
	query,
	sort,
	onQuery,
	onSort,
}: {
	query: string;
	sort: OwnSort;
	onQuery: (query: string) => void;
	onSort: (sort: OwnSort) => void;
}) {
	const { arranging } = useStrings();
	return (
		<div class="filters">
			<ListSearch label={arranging.ownSearch} query={query} onQuery={onQuery} />
			<Select
				label={arranging.sort}
				value={sort}
				options={OWN_SORTS.map((one) => [one, arranging.ownSorts[one]])}
				onChange={onSort}
			/>
		</div>
	);
}
