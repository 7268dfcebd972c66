import { readdirSync, readFileSync } from 'node:fs';

/** Lines of text, of one file; `page`: it is a web page. */
export interface CorpusFile {
	page: boolean;
	lines: string[];
}

/** Text of all pages and texts below a folder, block by block as far as tags tell. */
export function* readLines(corpora: string): Generator<CorpusFile> {
	for (const folder of readdirSync(corpora).filter((name) => name === 'texts' || name.startsWith('pages-'))) {
		const page = folder !== 'texts';
		for (const name of readdirSync(`${corpora}${folder}`)) {
			const bytes = readFileSync(`${corpora}${folder}/${name}`);
			const text = page ? pageText(bytes) : bytes.toString('utf8');
			yield { page, lines: text.split('\n').filter((line) => line.trim() !== '') };
		}
	}
}

const UNSEEN = /<(script|style|noscript|template)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/gi;
const BLOCKS = /<\/?(p|div|li|[uo]l|t[drh]|table|h[1-6]|br|section|article|d[dtl]|title|option)\b[^>]*>/gi;

function pageText(bytes: Buffer): string {
	const charset = /charset=["']?([\w-]+)/i.exec(bytes.toString('latin1', 0, 4096))?.[1] ?? 'utf-8';
	const html = new TextDecoder(charset).decode(bytes);
	return html
		.replace(UNSEEN, '')
		.replace(BLOCKS, '\n')
		.replace(/<[^>]*>/g, '')
		.replace(/&nbsp;/g, '\u00a0');
}
