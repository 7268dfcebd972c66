import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieces } from '../pieces';
import { tableRows } from '../table-rows';
import { writeAnki } from './anki';
import { writeCsv } from './csv';
import { asTag, type ExportedTerm, FIELDS, type FieldNames } from './exported-term';
import { nameFiles } from './file-names';
import { writeHtml } from './html-document';
import { escapeMarkdown, writeMarkdown, writeMarkdownTerm } from './markdown';

const NAMES = Object.fromEntries([...FIELDS, 'tags', 'related', 'id'].map((field) => [field, field])) as FieldNames;

const TERM: ExportedTerm = {
	id: 'new-quality-productive-forces',
	term: '新质生产力',
	traditional: '新質生產力',
	pinyin: 'xīnzhì shēngchǎnlì',
	english: 'new quality productive forces',
	meaningZh: '以创新为主导的先进生产力。',
	meaningEn: 'Productive forces led by innovation.',
	note: 'first line\n# not a heading\n=1+1',
	source: '习近平：《发展新质生产力》\nReport',
	link: 'https://news.example/a_(b)#:~:text=a',
	tags: ['topic/concepts', 'my_tag'],
	related: [{ id: 'innovation', term: '科技创新' }],
};

/** Texts that are likely to break out. */
const hard = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 60 }),
	fc
		.array(
			fc.constantFrom(...'\n\r\t "\',;=+-@#*_`<>[]()\\|~&$^:.1a新𠮷＝', '\r\n', '---', 'https://a.b/_c', '&lt;', '"",'),
		)
		.map((signs) => signs.join('')),
);
const terms = fc.array(
	fc
		.record(Object.fromEntries(FIELDS.map((field) => [field, hard])) as Record<(typeof FIELDS)[number], typeof hard>)
		.chain((fields) =>
			fc.record({ id: hard, tag: hard }).map(({ id, tag }) => ({ ...fields, id, tags: [asTag(tag)], related: [] })),
		),
	{ maxLength: 4 },
);

describe('CSV', () => {
	it('has a row of names and a row for each term', async () => {
		const [head, row] = (await whole(writeCsv([TERM], NAMES))).split('\r\n');
		expect(head).toBe('\ufeffterm,traditional,pinyin,english,meaningZh,meaningEn,note,source,link,tags,id');
		expect(row).toContain('新质生产力,新質生產力,xīnzhì shēngchǎnlì,new quality productive forces,');
	});

	it.each(['=1+1', '+1', '-1', '@a', '＝1', "'=1", '\t=1', '\n=1'])('guards the formula %j', async (note) => {
		const text = await whole(writeCsv([{ ...TERM, note }], NAMES));
		expect(parseCells(text.slice(1), ',')[1]![6]).toBe(`'${note}`);
	});

	it('comes back as it was', async () => {
		await fc.assert(
			fc.asyncProperty(terms, async (some) => {
				const text = await whole(writeCsv(some, NAMES));
				const [, ...rows] = parseCells(text.slice(1), ',').map((row) => row.map(unguard));
				expect(rows).toEqual(some.map((term) => [...FIELDS.map((field) => term[field]), ...term.tags, term.id]));
			}),
		);
	});

	it('can be read by the import of packs', async () => {
		const rows = [];
		for await (const { cells } of tableRows(pieces(await whole(writeCsv([TERM], NAMES)), 7))) rows.push(cells);
		expect(rows[1]).toEqual([...FIELDS.map((field) => TERM[field]), TERM.tags.join(' '), TERM.id]);
	});
});

describe('Anki', () => {
	const write = (some: ExportedTerm[]) => whole(writeAnki(some, { deck: 'Zhudu::News', noteType: 'Basic' }));

	it('begins with its headers', async () => {
		const [separator, html, notetype, guid, deck, tags, row] = (await write([TERM])).split('\n');
		expect([separator, html, notetype]).toEqual(['#separator:tab', '#html:true', '#notetype:Basic']);
		expect([guid, deck, tags]).toEqual(['#guid column:1', '#deck column:2', '#tags column:3']);
		expect(row?.split('\t').slice(0, 4)).toEqual([
			'zhudu-new-quality-productive-forces',
			'Zhudu::News',
			'topic::concepts my_tag',
			'新质生产力',
		]);
	});

	it('runs nothing that a text or an address says', async () => {
		const text = await write([{ ...TERM, note: '<script>', link: 'javascript:alert(1)' }]);
		expect(text).not.toContain('<script>');
		expect(text).not.toContain('href="javascript');
	});

	it('comes back as it was', async () => {
		await fc.assert(
			fc.asyncProperty(terms, async (some) => {
				const text = await write(some);
				const lines = text.split('\n').slice(0, 6);
				const rows = parseCells(text.slice(lines.join('\n').length + 1), '\t');
				expect(rows.map(([guid, , tags, term, , ...fields]) => [guid, tags, ...[term, ...fields].map(unHtml)])).toEqual(
					some.map((one) => [
						`zhudu-${one.id.replace(/[\t\r\n]+/g, ' ').trim()}`,
						one.tags.join(' ').replaceAll('/', '::'),
						...FIELDS.map((field) => one[field].replace(/\r\n?/g, '\n')),
					]),
				);
			}),
		);
	});
});

describe('Markdown', () => {
	it('is one document', async () => {
		expect(await whole(writeMarkdown([TERM], { title: 'My *notes*', names: NAMES }))).toBe(
			[
				'# My \\*notes\\*',
				'',
				'## 新质生产力',
				'',
				'新質生產力 · xīnzhì shēngchǎnlì · new quality productive forces',
				'',
				'以创新为主导的先进生产力。',
				'',
				'Productive forces led by innovation.',
				'',
				'> first line\\',
				'> \\# not a heading\\',
				'> \\=1+1',
				'',
				'- **source**',
				'  - 习近平：《发展新质生产力》',
				'  - Report',
				'- **link** [news.example](https://news.example/a_%28b%29#:~:text=a)',
				'- **related** 科技创新',
				'- **tags** topic/concepts my\\_tag',
				'',
			].join('\n'),
		);
	});

	it('does not name twice what has one name', async () => {
		const own = { ...TERM, term: 'Belt and Road', traditional: '', pinyin: '', english: 'Belt and Road' };
		expect(await whole(writeMarkdown([own], { title: '', names: NAMES }))).toContain('## Belt and Road\n\n以创新');
		expect(await whole(writeHtml([own], { title: '', intro: '', language: 'en' }))).toContain('Belt and Road</h2>');
		expect((await whole(writeAnki([own], { deck: '', noteType: '' }))).match(/Belt and Road/g)).toHaveLength(2);
	});

	it('is a document for each term, linked to the others', () => {
		const text = writeMarkdownTerm(TERM, { names: NAMES, fileOf: () => '科技 (创新).md' });
		const [, front, rest] = text.split('---\n');
		expect(front).toBe(
			[
				'id: "new-quality-productive-forces"',
				'term: "新质生产力"',
				'pinyin: "xīnzhì shēngchǎnlì"',
				'aliases: ["新質生產力", "new quality productive forces"]',
				'tags: ["topic/concepts", "my_tag"]',
				'link: "https://news.example/a_(b)#:~:text=a"',
				'',
			].join('\n'),
		);
		expect(rest).toContain(`[科技创新](${encodeURIComponent('科技 ').replace(/%20$/, '%20')}%28`);
	});

	it('has a front matter of six lines, whatever is in it', () => {
		fc.assert(
			fc.property(terms, (some) => {
				for (const term of some) {
					const lines = writeMarkdownTerm(term, { names: NAMES, fileOf: () => undefined }).split('\n');
					expect([lines[0], lines[7]]).toEqual(['---', '---']);
					const read = Object.fromEntries(
						lines.slice(1, 7).map((line) => [line.split(':')[0], JSON.parse(line.slice(line.indexOf(':') + 1))]),
					);
					expect(read).toMatchObject({ id: term.id, term: term.term, link: term.link, tags: term.tags });
				}
			}),
		);
	});

	it.each(['a#\nb', 'a# ', 'a#b', '#https://a.b'])('shows %j as it is: a hash may begin a tag', (text) => {
		expect(shown(escapeMarkdown(text))).toBe(text);
	});

	it('shows every text as it is', () => {
		fc.assert(
			fc.property(hard, (text) => {
				expect(shown(escapeMarkdown(text))).toBe(text.replace(/\r\n?/g, '\n'));
			}),
		);
	});
});

describe('HTML', () => {
	const write = (some: ExportedTerm[], title = '标题') =>
		whole(writeHtml(some, { title, intro: 'https://a.example/?b&c\n2026', language: 'zh-Hans' }));

	it('is a document with its address', async () => {
		const text = await write([TERM]);
		expect(text).toContain('<p><a href="https://a.example/?b&amp;c">https://a.example/?b&amp;c</a><br>2026</p>');
		expect(text).toContain(
			'<h2 lang="zh-Hans">新质生产力 <span lang="en"><span lang="zh-Hant">新質生產力</span> · xīnzhì shēngchǎnlì · new quality productive forces</span></h2>',
		);
		expect(text).toContain(
			'<p lang="zh-Hans">以创新为主导的先进生产力。</p>\n<p lang="en">Productive forces led by innovation.</p>',
		);
		expect(await write([{ ...TERM, traditional: TERM.term, pinyin: '', english: '' }])).toContain('新质生产力</h2>');
		expect(text).toContain('<blockquote>first line<br># not a heading<br>=1+1</blockquote>');
	});

	it('has no element but its own, whatever is in it', async () => {
		await fc.assert(
			fc.asyncProperty(terms, hard, async (some, title) => {
				const text = (await write(some, title)).replace(/<style>.*<\/style>/, '');
				const elements = [...text.matchAll(/<\/?([^\s>]*)/g)].map(([, name]) => name!);
				const own = ['!doctype', 'html', 'meta', 'title', 'h1', 'h2', 'p', 'a', 'br', 'span', 'blockquote', 'small'];
				expect(elements.filter((name) => !own.includes(name))).toEqual([]);
			}),
		);
	});
});

describe('names of files', () => {
	it.each([
		['新质生产力', '新质生产力.md'],
		['a/b\\c:d*e?"f"<g>|h', 'a b c d e f g h.md'],
		['..', 'id.md'],
		['CON', '_CON.md'],
		[' . a. ', 'a.md'],
		['a\u202eb', 'a b.md'],
		['字'.repeat(300), `${'字'.repeat(60)}.md`],
	])('%j', (name, file) => expect(nameFiles([{ id: 'id', name }], '.md').get('id')).toBe(file));

	it('are all different, also where capitals are not', () => {
		const files = ['AI', 'ai', 'Ai 2', 'AI'].map((name, at) => ({ id: String(at), name }));
		expect([...nameFiles(files, '.md').values()]).toEqual(['AI.md', 'ai 2.md', 'Ai 2 2.md', 'AI 3.md']);
	});
});

async function whole(parts: AsyncIterable<string>): Promise<string> {
	return (await Array.fromAsync(parts)).join('');
}

/** RFC 4180, by a regular expression. */
function parseCells(text: string, separator: string): string[][] {
	const pattern = new RegExp(`(?:"((?:[^"]|"")*)"|([^"\\r\\n${separator}]*))(${separator}|\\r?\\n)`, 'gy');
	const rows: string[][] = [[]];
	for (const [, quoted, plain, end] of text.matchAll(pattern)) {
		rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
		if (end !== separator) rows.push([]);
	}
	return rows.slice(0, -1);
}

function unguard(cell: string): string {
	return cell.replace(/^'(?='*[=+\-@＝＋－＠\t\r\n])/u, '');
}

function unHtml(cell = ''): string {
	const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
	return cell.replaceAll('<br>', '\n').replace(/&\w+;/g, (entity) => entities[entity]!);
}

/** What a reader sees of a paragraph; anything that would be more than text is replaced by what it is. */
function shown(markdown: string): string {
	let text = '';
	for (let at = 0; at < markdown.length; ) {
		const rest = markdown.slice(at);
		const isBegin = /(?:^|\n)[ \t]*$/.test(markdown.slice(0, at));
		const [escaped] = /^\\[!-/:-@[-`{-~]/.exec(rest) ?? [];
		const [hardBreak] = /^\\\n/.exec(rest) ?? [];
		const [link, address] = /^<(https?:[^\s<>]*)>/.exec(rest) ?? [];
		const [entity, code] = /^&#(\d+);/.exec(rest) ?? [];
		const [meaning] =
			/^[\\`*_[\]<>&~|$\n]|^#(?=\S)/.exec(rest) ?? (isBegin ? (/^[#+\-=>]|^\d{1,9}[.)]/.exec(rest) ?? []) : []);
		if (escaped) text += escaped[1];
		else if (hardBreak) text += '\n';
		else if (link) text += address;
		else if (entity) text += String.fromCodePoint(Number(code));
		else if (meaning) text += `(${meaning} means something)`;
		else text += rest[0];
		at += (escaped ?? hardBreak ?? link ?? entity ?? meaning ?? ' ').length;
	}
	return text;
}
