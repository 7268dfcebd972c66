import { TOPICS } from '../../model/term';
import type { LoadedPack } from '../load';

/** A table as lines of text, its columns aligned. */
export function coverageTables({ written, sources }: LoadedPack): string {
	const byTopic = TOPICS.map((topic) => {
		const terms = written.filter((one) => one.topic === topic).map(({ term }) => term);
		return [
			topic,
			terms.length,
			sum(terms.map(({ evidence }) => evidence.length)),
			sum(terms.map(({ relations = [], members = [] }) => relations.length + members.length)),
			terms.filter(({ recognition }) => recognition?.must || recognition?.mustNot).length,
		];
	});
	const total = ['all', ...[1, 2, 3, 4].map((column) => sum(byTopic.map((row) => Number(row[column]))))];
	const bySource = sources.map(({ id, title }) => {
		const citing = written.filter(({ term }) => term.evidence.some(({ source }) => source === id));
		return [id, citing.length, title.zh];
	});
	return [
		align([['topic', 'terms', 'evidence', 'relations', 'with phrases'], ...byTopic, total]),
		align([['source', 'terms', 'title'], ...bySource]),
	].join('\n\n');
}

function sum(numbers: number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}

function align(rows: (string | number)[][]): string {
	const width = (column: number) => Math.max(...rows.map((row) => String(row[column] ?? '').length));
	return rows
		.map((row) =>
			row
				.map((cell, column) => {
					if (typeof cell === 'number') return String(cell).padStart(width(column));
					return column === row.length - 1 ? cell : cell.padEnd(width(column));
				})
				.join('  '),
		)
		.join('\n');
}
