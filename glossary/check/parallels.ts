import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../model/source';
import { squeeze } from './seeds';

/** A sentence of a document and its official translation. */
export interface Aligned {
	/** White space removed. */
	zh: string;
	en: string;
}

/** Documents with their official English, by source id, then by the number of the sentence. */
export type Parallels = ReadonlyMap<string, ReadonlyMap<number, Aligned>>;

const COLUMNS = { place: '全局对齐序号', zh: '中文', en: '英文' } as const;

/** Reads the aligned texts that documents name; `undefined` where none of them is there. */
export function readParallels(folder: string, sources: Source[]): Parallels | undefined {
	const texts = sources.flatMap((source) => {
		if (source.kind !== 'document' || source.parallel === undefined) return [];
		const path = join(folder, source.parallel);
		if (!existsSync(path)) return [];
		const text = readFileSync(path, 'utf8');
		return [[source.id, path.endsWith('.csv') ? readAligned(text) : readAlone(text)] as const];
	});
	return texts.length > 0 ? new Map(texts) : undefined;
}

/** A text without a translation, whole, its markup left out: locators and figures are looked for in it. */
export function readAlone(text: string): Map<number, Aligned> {
	return new Map([[1, { zh: squeeze(text.replace(/<[^>]*>/g, '')), en: '' }]]);
}

/** The sentences of a CSV file, by their number. */
export function readAligned(csv: string): Map<number, Aligned> {
	const [head = [], ...rows] = readRows(csv.replace(/^\uFEFF/, ''));
	const [place, zh, en] = [COLUMNS.place, COLUMNS.zh, COLUMNS.en].map((name) => head.indexOf(name));
	return new Map(
		rows.map((row) => [Number(row[place ?? -1]), { zh: squeeze(row[zh ?? -1] ?? ''), en: row[en ?? -1] ?? '' }]),
	);
}

const FIELD = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/gy;

/** RFC 4180: fields may be quoted, and then hold commas, line breaks and doubled quotes. */
function readRows(csv: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	for (const [, field = '', end] of csv.matchAll(FIELD)) {
		row.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
		if (end === ',') continue;
		if (row.length > 1) rows.push(row);
		row = [];
	}
	return rows;
}
