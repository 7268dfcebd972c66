import type { ExportedTerm } from './exported-term';
import { escapeHtml, escapeLines, isWebAddress } from './html';

/** Terms as one HTML document, a term at a time; `intro` stands below its title, and addresses in it are links. */
export async function* writeHtml(
	terms: Iterable<ExportedTerm> | AsyncIterable<ExportedTerm>,
	{ title, intro, language }: { title: string; intro: string; language: string },
): AsyncGenerator<string> {
	yield `<!doctype html>\n<html lang="${escapeHtml(language)}">\n<meta charset="utf-8">\n<title>${escapeHtml(title)}</title>\n`;
	yield `<meta name="viewport" content="width=device-width">\n`; // the size of letters on a phone
	yield `<style>${STYLE}</style>\n<h1>${escapeHtml(title)}</h1>\n<p>${withLinks(intro)}</p>\n`;
	for await (const term of terms) yield section(term);
}

const STYLE =
	':root{color-scheme:light dark}body{max-inline-size:42rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif}' +
	'h2{font-size:1.1rem;margin-block:1.5rem .25rem}h2 span{font-weight:400;font-size:.9rem}p{margin-block:.25rem}' +
	'blockquote{margin:.5rem 0;padding-inline-start:.75rem;border-inline-start:3px solid #b8860b}small{color:light-dark(#555,#bbb)}';

function section(term: ExportedTerm): string {
	const { traditional, pinyin, english, meaningZh, meaningEn, note, source } = term;
	const names = [
		...(isThere(traditional) && traditional !== term.term ? [inLanguage('span', 'zh-Hant', traditional)] : []),
		...[pinyin, english].filter((text) => isThere(text) && text !== term.term).map(escapeHtml),
	];
	const aside = names.length > 0 ? ` <span lang="en">${names.join(' · ')}</span>` : '';
	const parts = [
		`<h2 lang="zh-Hans">${escapeHtml(term.term)}${aside}</h2>`,
		...(isThere(meaningZh) ? [inLanguage('p', 'zh-Hans', meaningZh)] : []),
		...(isThere(meaningEn) && meaningEn !== meaningZh ? [inLanguage('p', 'en', meaningEn)] : []),
		...(isThere(note) ? [`<blockquote>${withLinks(note)}</blockquote>`] : []),
		...(isThere(source) ? [`<p><small>${escapeLines(source)}</small></p>`] : []),
	];
	return `${parts.join('\n')}\n`;
}

/** Which fonts it is set in, and which voice reads it, hangs on its language. */
function inLanguage(element: 'p' | 'span', language: string, text: string): string {
	return `<${element} lang="${language}">${escapeLines(text)}</${element}>`;
}

/** A text of several lines, its addresses as links. */
function withLinks(text: string): string {
	return text
		.split(/(https?:\/\/[!-;=?-~]+)/)
		.map((part, at) =>
			at % 2 === 1 && isWebAddress(part) ? `<a href="${escapeHtml(part)}">${escapeHtml(part)}</a>` : escapeLines(part),
		)
		.join('');
}

function isThere(text: string): boolean {
	return text.trim() !== '';
}
