import { mulberry32 } from '../random';

/**
 * Labels that nobody uses, three to five of some characters each, the same on every call: to see what more labels cost.
 */
export function madeUpLabels(count: number, characters: string): string[] {
	const random = mulberry32(1);
	const pick = () => characters[Math.floor(random() * characters.length)];
	const labels = new Set<string>();
	while (labels.size < count) labels.add(Array.from({ length: 3 + Math.floor(random() * 3) }, pick).join(''));
	return [...labels];
}
