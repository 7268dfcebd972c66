/** Characters that news is full of. */
const CHARACTERS =
	'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经';

/** Labels that nobody uses, three to five characters each, the same on every call: to see what more labels cost. */
export function madeUpLabels(count: number): string[] {
	const labels = new Set<string>();
	for (let state = 1; labels.size < count; ) {
		let label = '';
		for (let length = 3 + (state % 3); label.length < length; ) {
			state = (Math.imul(state, 1103515245) + 12345) >>> 1;
			label += CHARACTERS[(state >> 8) % CHARACTERS.length];
		}
		labels.add(label);
	}
	return [...labels];
}
