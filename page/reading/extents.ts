import type { Edges } from './edges';

/** From where to where an inline element reaches in the exact text of a block (UTF-16 code units). */
export interface Extent {
	start: number;
	end: number;
	/** Indexes of the edges at which it begins and ends. */
	edge: number;
	endEdge: number;
	/** No other element is in it. */
	isLeaf: boolean;
}

/** The extents of the elements that edges are of, outer ones before inner ones. */
export function extentsOf({ offsets, ids }: Pick<Edges, 'offsets' | 'ids'>): Extent[] {
	const extents: Extent[] = [];
	const open: Extent[] = [];
	const known = new Set<number>();
	for (const [edge, offset] of offsets.entries()) {
		const id = ids[edge]!;
		if (known.has(id)) {
			Object.assign(open.pop()!, { end: offset, endEdge: edge });
			continue;
		}
		known.add(id);
		const around = open.at(-1);
		if (around) around.isLeaf = false;
		const extent = { start: offset, end: offset, edge, endEdge: edge, isLeaf: true };
		open.push(extent);
		extents.push(extent);
	}
	return extents;
}

/** No piece of a word is longer than this, of those that are elements of their own (UTF-16 code units). */
const SHORT = 4;

/** Whether a text is cut up into small elements that stand side by side, as it is to be animated or annotated. */
export function isCutUp(extents: readonly Extent[]): boolean {
	let reach = -1;
	for (const { start, end, isLeaf } of extents) {
		if (!isLeaf || end === start || end - start > SHORT) continue;
		if (start === reach) return true;
		reach = end;
	}
	return false;
}

/** A text without what stands in its innermost elements, and at which places of it (UTF-16) which of them were. */
export function withoutLeaves(text: string, extents: readonly Extent[]): { text: string; places: [number, Extent][] } {
	let rest = '';
	let at = 0;
	const places: [number, Extent][] = [];
	for (const extent of extents) {
		if (!extent.isLeaf || extent.end === extent.start || extent.start < at) continue;
		rest += text.slice(at, extent.start);
		at = extent.end;
		places.push([rest.length, extent]);
	}
	return { text: rest + text.slice(at), places };
}

/** For offsets that only grow: how far the spans (start and end in turn) reach that begin there or before it. */
export function reachOf(spans: readonly number[]): (offset: number) => number {
	const starts = Array.from({ length: spans.length / 2 }, (_, i) => 2 * i).sort((a, b) => spans[a]! - spans[b]!);
	let next = 0;
	let reach = -1;
	return (offset) => {
		for (; next < starts.length && spans[starts[next]!]! <= offset; next++)
			reach = Math.max(reach, spans[starts[next]! + 1]!);
		return reach;
	};
}
