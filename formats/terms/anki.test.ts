import { expect, it } from 'vitest';
import { writeAnki } from './anki';
import type { ExportedTerm } from './exported-term';

/** What Anki has of a note: the two fields of its type “Basic”, and tags. */
interface AnkiNote {
	fields: string[];
	tags: string[];
}

const term = (id: string, more: Partial<ExportedTerm> = {}): ExportedTerm => ({
	id,
	term: '行',
	traditional: '行',
	pinyin: '',
	english: '',
	meaningZh: '',
	meaningEn: '',
	note: '',
	source: '',
	link: '',
	tags: [],
	related: [],
	...more,
});

/**
 * Imports a file as Anki's manual and its source have it: lines that begin with `#` are headers or remarks; columns that are not
 * named there go to the fields in order; a note whose GUID is known is updated, and what stands in a field that has no
 * column is left; one whose first field is empty is passed over.
 */
function importInto(notes: Map<string, AnkiNote>, file: string): void {
	const lines = file.split('\n');
	const headers = lines.slice(
		0,
		lines.findIndex((line) => !line.startsWith('#')),
	);
	const column = (what: string) =>
		Number(headers.find((line) => line.startsWith(`#${what} column:`))?.split(':')[1]) - 1;
	const special = ['guid', 'deck', 'tags'].map(column);
	expect(headers.slice(0, 2)).toEqual(['#separator:tab', '#html:true']);
	const rows = lines
		.slice(headers.length)
		.join('\n')
		.matchAll(/^(?!#)(?:"(?:[^"]|"")*"|[^"\t\n])(?:"(?:[^"]|"")*"|[^"\n])*$/gm);
	for (const [row] of rows) {
		const cells = [...row.matchAll(/(?:^|\t)(?:"((?:[^"]|"")*)"|([^\t]*))/g)].map(
			([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!,
		);
		const [guid, , tags] = special.map((at) => cells[at]!);
		const fields = cells.filter((_, at) => !special.includes(at)).slice(0, 2);
		if (fields[0] !== '') notes.set(guid!, { fields, tags: tags!.split(' ').filter(Boolean) });
	}
}

const write = async (terms: ExportedTerm[]) =>
	(await Array.fromAsync(writeAnki(terms, { deck: 'Zhudu', noteType: 'Basic' }))).join('');

it('a second import updates the notes, in whatever was changed; terms that are written alike stay apart', async () => {
	const notes = new Map<string, AnkiNote>();
	const before = [term('walk', { note: 'old' }), term('own-1', { english: 'trade', tags: ['state/new'] })];
	importInto(notes, await write(before));
	expect([...notes.values()].map(({ fields }) => fields)).toEqual([
		['行', '<p><b>old</b></p>'],
		['行', '<p>trade</p>'],
	]);
	const after = [
		// Its name, its note and its tags are others now; the other is no longer exported, and stays.
		term('own-1', { term: '# 行业', english: 'line of\t"trade"', note: 'a\n#b', tags: ['state/known', '政策'] }),
		term('third'),
	];
	importInto(notes, await write(after));
	expect([...notes].map(([guid, note]) => [guid, note.fields[0], note.tags])).toEqual([
		['zhudu-walk', '行', []],
		['zhudu-own-1', '# 行业', ['state::known', '政策']],
		['zhudu-third', '行', []],
	]);
	expect(notes.get('zhudu-own-1')?.fields[1]).toBe('<p>行<br>line of\t&quot;trade&quot;</p><p><b>a<br>#b</b></p>');
});
