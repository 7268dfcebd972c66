import type { FileHead } from '../../formats/pack/pack-file';
import { type FilePart, readPackJson, readPackTable } from '../../formats/pack/read-pack-file';
import { encodingOf, fileTexts } from './file-texts';

/** Gives what stands in the file of a pack, as often as it is asked; `onPiece` hears how many bytes were read. */
export async function packParts(file: File): Promise<(onPiece: (bytes: number) => void) => AsyncGenerator<FilePart>> {
	const [encoding, begin] = await Promise.all([encodingOf(file), file.slice(0, 100).text()]);
	if (/\.json$/i.test(file.name) || /^\ufeff?\s*\{/.test(begin)) {
		return (onPiece) => readPackJson(fileTexts(file, encoding, onPiece));
	}
	const head = await headOfTable(file.name);
	return (onPiece) => readPackTable(fileTexts(file, encoding, onPiece), head);
}

/** A table has nothing but terms: it is called by its file's name, and so known again when it comes anew. */
async function headOfTable(name: string): Promise<FileHead> {
	const title =
		name
			.replace(/\.[a-z]{1,4}$/i, '')
			.trim()
			.normalize('NFC')
			.slice(0, 200) || name;
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(title)));
	const id = `table-${[...digest.slice(0, 6)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
	return { id, title: { zh: title, en: title } };
}
