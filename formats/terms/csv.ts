import { type ExportedTerm, FIELDS, type FieldNames } from './exported-term';

/** Terms as a table that spreadsheets open (RFC 4180), a row at a time; the mark at its start tells them that it is UTF-8. */
export async function* writeCsv(
	terms: Iterable<ExportedTerm> | AsyncIterable<ExportedTerm>,
	names: FieldNames,
): AsyncGenerator<string> {
	yield `\ufeff${row([...FIELDS.map((field) => names[field]), names.tags, names.id])}`;
	for await (const term of terms) {
		yield row([...FIELDS.map((field) => term[field]), term.tags.join(' '), term.id]);
	}
}

function row(cells: string[]): string {
	return `${cells.map(cell).join(',')}\r\n`;
}

/** A text as a cell that comes back as it was: the quotation marks of those that need them are doubled. */
function cell(text: string): string {
	const guarded = guard(text);
	return /[",\r\n]|^\s|\s$/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/**
 * Spreadsheets take a cell that begins so for a formula, and run it: an apostrophe in front makes it a text. Where apostrophes
 * stand there already one more is put, so that taking one away always gives what was.
 */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/u;

function guard(text: string): string {
	return FORMULA.test(text) ? `'${text}` : text;
}
