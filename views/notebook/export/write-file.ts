import type { ExportChoice } from '../../../components/notebook/export-choice';
import type { Strings } from '../../../components/strings/context';
import { writeAnki } from '../../../formats/terms/anki';
import { writeCsv } from '../../../formats/terms/csv';
import type { ExportedTerm } from '../../../formats/terms/exported-term';
import { nameFiles } from '../../../formats/terms/file-names';
import { writeMarkdown, writeMarkdownTerm } from '../../../formats/terms/markdown';
import { writeZip } from '../../../formats/zip';
import type { ToExport } from '../../export/read-exported';

/** Terms as a file: its ending and what is in it. */
export async function writeFile(
	terms: AsyncIterable<ExportedTerm>,
	{
		choice: { format, deck, noteType },
		title,
		wanted,
		strings: { exporting },
	}: { choice: ExportChoice; title: string; wanted: readonly ToExport[]; strings: Strings },
): Promise<{ ending: string; content: Blob }> {
	const names = exporting.fields;
	switch (format) {
		case 'markdown':
			return { ending: 'md', content: await collect(writeMarkdown(terms, { title, names }), 'text/markdown') };
		case 'markdown-files': {
			const files = nameFiles(wanted, '.md');
			const each = async function* () {
				for await (const term of terms) {
					const text = writeMarkdownTerm(term, { names, fileOf: (id) => files.get(id) });
					yield { name: files.get(term.id) ?? `${term.id}.md`, text };
				}
			};
			return { ending: 'zip', content: await collect(writeZip(each(), new Date()), 'application/zip') };
		}
		case 'csv':
			return { ending: 'csv', content: await collect(writeCsv(terms, names), 'text/csv') };
		case 'anki':
			return { ending: 'txt', content: await collect(writeAnki(terms, { deck, noteType }), 'text/plain') };
	}
}

/** So many parts are kept in memory; what is more, the browser may put elsewhere. */
const KEPT = 2000;

async function collect(parts: AsyncIterable<BlobPart>, type: string): Promise<Blob> {
	const blobs: Blob[] = [];
	let kept: BlobPart[] = [];
	for await (const part of parts) {
		kept.push(part);
		if (kept.length < KEPT) continue;
		blobs.push(new Blob(kept));
		kept = [];
	}
	return new Blob([...blobs, ...kept], { type });
}
