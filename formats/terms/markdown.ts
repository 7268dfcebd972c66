import type { ExportedTerm, FieldNames } from './exported-term';
import { hostOf, isWebAddress } from './html';

/** Terms as one Markdown document (CommonMark), a term at a time; `intro` stands below its title. */
export async function* writeMarkdown(
	terms: Iterable<ExportedTerm> | AsyncIterable<ExportedTerm>,
	{ title, intro = '', names }: { title: string; intro?: string; names: FieldNames },
): AsyncGenerator<string> {
	yield `# ${escapeMarkdown(oneLine(title))}\n`;
	if (intro) yield `\n${escapeMarkdown(intro)}\n`;
	for await (const term of terms)
		yield `\n## ${heading(term)}\n${body(term, names, ({ term }) => escapeMarkdown(term))}`;
}

/**
 * A term as a document of its own: what it is in front matter (YAML), then the text. `fileOf`: the file of a related term
 * that is exported with it.
 */
export function writeMarkdownTerm(
	term: ExportedTerm,
	{ names, fileOf }: { names: FieldNames; fileOf: (id: string) => string | undefined },
): string {
	const { id, traditional, pinyin, english, link, tags } = term;
	const aliases = [...new Set([traditional, english])].filter((alias) => alias !== '' && alias !== term.term);
	const front = { id, term: term.term, pinyin, aliases, tags, link };
	const lines = Object.entries(front).map(([key, value]) => `${key}: ${yaml(value)}`);
	const related = (other: ExportedTerm['related'][number]) => {
		const file = fileOf(other.id);
		const name = escapeMarkdown(other.term);
		return file === undefined ? name : `[${name}](${escapeAddress(encodeURIComponent(file))})`;
	};
	return `---\n${lines.join('\n')}\n---\n\n# ${heading(term)}\n${body(term, names, related)}`;
}

/**
 * A text that Markdown shows as it is: signs that mean something are escaped, each line break is one, white space at the
 * ends of a line stays, addresses are links.
 */
export function escapeMarkdown(text: string): string {
	return text
		.split(/\r\n?|\n/)
		.map(escapeLine)
		.join('\\\n');
}

const ADDRESS = /(https?:\/\/[!-;=?-~]+)/;

const MEANING = /[\\`*_[\]<>&~|$^#]|(?<=^\s*)[+\-=:]|==+|(?<=^\s*\d{1,9})[.)]/gu;

function escapeLine(line: string): string {
	return line
		.split(ADDRESS)
		.map((part, at) => (at % 2 === 1 ? `<${part}>` : escapeSigns(part, at === 0)))
		.join('')
		.replace(/^\s|\s$/gu, (space) => `&#${space.codePointAt(0)};`);
}

/** Only what begins a line can make a heading or a list of it. */
function escapeSigns(part: string, isBegin: boolean): string {
	const escaped = (isBegin ? part : `x${part}`).replace(MEANING, (signs) => signs.replace(/./gsu, '\\$&'));
	return isBegin ? escaped : escaped.slice(1);
}

/** An address within `<…>` or `(…)`. */
export function escapeAddress(address: string): string {
	return address.replace(/[\s<>()]/gu, (sign) => PARENTHESES[sign] ?? encodeURIComponent(sign));
}

const PARENTHESES: Record<string, string> = { '(': '%28', ')': '%29' };

/** A quotation of several lines. */
export function quote(text: string): string {
	return escapeMarkdown(text)
		.split('\n')
		.map((line) => `> ${line}`)
		.join('\n');
}

function heading(term: ExportedTerm): string {
	return escapeMarkdown(oneLine(term.term));
}

function body(
	term: ExportedTerm,
	names: FieldNames,
	related: (other: ExportedTerm['related'][number]) => string,
): string {
	const { traditional, pinyin, english, meaningZh, meaningEn, note, source, link, tags } = term;
	const name = [traditional, pinyin, english].filter((text) => isThere(text) && text !== term.term);
	const item = (key: keyof FieldNames, text: string) =>
		`- **${escapeMarkdown(names[key])}**${text.startsWith('\n') ? '' : ' '}${text}`;
	const items = [
		...(isThere(source) ? [item('source', listed(source.split('\n').map(escapeMarkdown)))] : []),
		...(isWebAddress(link) ? [item('link', `[${escapeMarkdown(hostOf(link))}](${escapeAddress(link)})`)] : []),
		...(term.related.length > 0 ? [item('related', term.related.map(related).join(' · '))] : []),
		...(tags.length > 0 ? [item('tags', tags.map(escapeMarkdown).join(' '))] : []),
	];
	const paragraphs = [
		name.map((text) => escapeMarkdown(oneLine(text))).join(' · '),
		...[...new Set([meaningZh, meaningEn])].filter(isThere).map((text) => escapeMarkdown(text.trim())),
		...(isThere(note) ? [quote(note.trim())] : []),
		items.join('\n'),
	].filter(isThere);
	return paragraphs.map((paragraph) => `\n${paragraph}\n`).join('');
}

/** One item stands in the line, several below it: they have commas of their own. */
function listed(items: string[]): string {
	return items.length === 1 ? items[0]! : items.map((one) => `\n  - ${one}`).join('');
}

function isThere(text: string): boolean {
	return text.trim() !== '';
}

function oneLine(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}

/** A value in front matter: JSON is YAML too, but for some signs that YAML does not take as they are. */
function yaml(value: string | string[]): string {
	if (typeof value !== 'string') return `[${value.map(yaml).join(', ')}]`;
	return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (sign) => {
		return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
	});
}
