import { nameOf, useStrings } from '../components/strings/context';
import { useNames } from './use-names';

/** What terms are called in lists: each by its label, or by its id where it is in no pack. */
export function useLabels(ids: readonly string[]): (id: string) => string {
	const strings = useStrings();
	const { nameOf: nameOfTerm } = useNames(ids);
	return (id) => {
		const name = nameOfTerm(id);
		return name ? nameOf(name.label, strings) : id;
	};
}
