import { UnreadableFile } from './fault';

/** A row of a table: its cells, trimmed. */
export interface TableRow {
	/** Line of the file on which it begins, from 1. */
	line: number;
	cells: string[];
}

/** What stands between cells: where it is a tab, quotation marks are only characters. */
export type Separator = '\t' | ',' | ';';

/**
 * Reads CSV (RFC 4180: cells with commas, quotation marks or line ends stand in quotation marks) or TSV from pieces of its
 * text; rows without any text are left out.
 */
export async function* tableRows(texts: AsyncIterable<string>): AsyncGenerator<TableRow> {
	let rows: Rows | undefined;
	let begin = '';
	for await (const text of texts) {
		if (rows) {
			yield* rows.take(text);
			continue;
		}
		begin += text;
		if (!begin.includes('\n')) continue;
		rows = new Rows(separatorOf(begin));
		yield* rows.take(begin.replace(/^\ufeff/, ''));
	}
	if (!rows) {
		rows = new Rows(separatorOf(begin));
		yield* rows.take(begin.replace(/^\ufeff/, ''));
	}
	yield* rows.end();
}

/** Tells by the first line what separates the cells: a tab, otherwise whichever of the two comes first. */
function separatorOf(text: string): Separator {
	const [line = ''] = text.split('\n', 1);
	if (line.includes('\t')) return '\t';
	return line.replace(/"[^"]*"/g, '').match(/[,;]/)?.[0] === ';' ? ';' : ',';
}

class Rows {
	private cells: string[] = [];
	private cell = '';
	/** `closing`: a quotation mark ended the cell, or is the first half of one that is meant. */
	private state: 'plain' | 'quoted' | 'closing' = 'plain';
	private line = 1;
	private rowLine = 1;

	constructor(private readonly separator: Separator) {}

	*take(text: string): Generator<TableRow> {
		for (const sign of text) {
			if (this.state === 'quoted') {
				if (sign === '\n') this.line++;
				if (sign === '"') this.state = 'closing';
				else this.cell += sign;
			} else if (sign === '\n') {
				yield* this.endRow();
			} else if (sign === this.separator) {
				this.endCell();
			} else if (sign === '"' && this.separator !== '\t' && (this.state === 'closing' || this.cell === '')) {
				if (this.state === 'closing') this.cell += sign;
				this.state = 'quoted';
			} else {
				this.state = 'plain';
				this.cell += sign;
			}
		}
	}

	*end(): Generator<TableRow> {
		if (this.state === 'quoted') {
			throw new UnreadableFile({ line: this.rowLine, message: 'a quotation mark that opens here is never closed' });
		}
		yield* this.endRow();
	}

	private *endRow(): Generator<TableRow> {
		this.endCell();
		const { cells, rowLine } = this;
		this.cells = [];
		this.rowLine = ++this.line;
		if (cells.some((cell) => cell !== '')) yield { line: rowLine, cells };
	}

	private endCell(): void {
		this.cells.push(this.cell.trim());
		this.cell = '';
		this.state = 'plain';
	}
}
