/** A whole number as it is read most easily, in each of the languages: 12,345. */
export function grouped(count: number): string {
	return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
