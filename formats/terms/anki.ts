import { type ExportedTerm, FIELDS } from './exported-term';
import { escapeLines, hostOf, isWebAddress } from './html';

/**
 * Terms as Anki's text file (https://docs.ankiweb.net/importing/text-files.html#file-headers), a note a line. Regular columns go
 * to the fields of the note type in order: the term first, all that answers it second, so that any note type of two fields
 * will do; then each field by itself for those that have more. Columns have no names, or Anki would go by those alone.
 * By its GUID a note that comes again is updated.
 */
export async function* writeAnki(
	terms: Iterable<ExportedTerm> | AsyncIterable<ExportedTerm>,
	{ deck, noteType }: { deck: string; noteType: string },
): AsyncGenerator<string> {
	yield [
		'#separator:tab',
		'#html:true',
		`#notetype:${oneLine(noteType)}`,
		'#guid column:1',
		'#deck column:2',
		'#tags column:3',
		'',
	].join('\n');
	for await (const term of terms) {
		const fields = FIELDS.slice(1).map((field) => escapeLines(term[field]));
		const cells = [
			guidOf(term),
			oneLine(deck),
			term.tags.map(asAnkiTag).join(' '),
			escapeLines(term.term),
			answer(term),
		];
		yield `${[...cells, ...fields].map(cell).join('\t')}\n`;
	}
}

/** The same for a term whenever and wherever it is exported. */
function guidOf({ id }: ExportedTerm): string {
	return `zhudu-${oneLine(id)}`;
}

/** The back of a card. */
function answer(term: ExportedTerm): string {
	const { traditional, pinyin, english, meaningZh, meaningEn, note, source, link } = term;
	const name = [traditional, pinyin, english].filter((text) => isThere(text) && text !== term.term).map(escapeLines);
	const meaning = [...new Set([meaningZh, meaningEn])].filter(isThere).map(escapeLines);
	const foot = [
		...(isThere(source) ? [escapeLines(source)] : []),
		...(isWebAddress(link) ? [`<a href="${escapeLines(link)}">${escapeLines(hostOf(link))}</a>`] : []),
	];
	return [
		...(name.length > 0 ? [name.join('<br>')] : []),
		...meaning,
		...(isThere(note) ? [`<b>${escapeLines(note)}</b>`] : []),
		...(foot.length > 0 ? [`<small>${foot.join('<br>')}</small>`] : []),
	]
		.map((part) => `<p>${part}</p>`)
		.join('');
}

function isThere(text: string): boolean {
	return text.trim() !== '';
}

/** Anki parts the steps of a path by two colons. */
function asAnkiTag(tag: string): string {
	return tag.replaceAll('/', '::');
}

/** A cell: a tab or a quotation mark within it needs quotation marks around it. */
function cell(text: string): string {
	return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function oneLine(text: string): string {
	return text.replace(/[\t\r\n]+/g, ' ').trim();
}
