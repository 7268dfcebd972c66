import { useState } from 'preact/hooks';
import { formatDate } from '../../components/format-date';
import type { DigestState, DigestWay } from '../../components/panel/DigestBar';
import type { PageReport } from '../../components/panel/merge-reports';
import { useStrings } from '../../components/strings/context';
import type { ExportedTerm } from '../../formats/terms/exported-term';
import { writeHtml } from '../../formats/terms/html-document';
import { writeMarkdown } from '../../formats/terms/markdown';
import { download, today } from '../download';
import { explain } from '../explain';
import { readExported, type ToExport } from '../export/read-exported';

/** Makes a digest of the page: its terms with meaning, sources and notes, and its address. */
export function useDigest(page: Pick<PageReport, 'title' | 'url' | 'host'> | null, terms: ToExport[]) {
	const strings = useStrings();
	const [state, setState] = useState<DigestState>({ kind: 'none' });

	const write = async () => {
		const { title, url, host } = page!;
		const texts = { title: title || host, intro: `${url}\n${strings.digest.read(formatDate(today(), strings.code))}` };
		const read: ExportedTerm[] = [];
		for await (const term of readExported(terms, { strings, signal: new AbortController().signal, onDone: () => {} })) {
			read.push({ ...term, tags: [], related: [], link: '' });
		}
		const markdown = await whole(writeMarkdown(read, { ...texts, names: strings.exporting.fields }));
		return { markdown, html: await whole(writeHtml(read, { ...texts, language: strings.code })) };
	};

	const copy = async () => {
		const written = write();
		const as = (kind: 'markdown' | 'html', type: string) => written.then((texts) => new Blob([texts[kind]], { type }));
		// Promises, so that it is still in answer to the click that the clipboard is asked for.
		const item = new ClipboardItem({
			'text/plain': as('markdown', 'text/plain'),
			'text/html': as('html', 'text/html'),
		});
		await navigator.clipboard.write([item]);
		setState({ kind: 'copied' });
	};

	const save = async (kind: 'markdown' | 'html') => {
		const text = (await write())[kind];
		const file = `zhudu-${asName(page!.host)}-${today()}.${kind === 'html' ? 'html' : 'md'}`;
		download(file, new Blob([text], { type: `text/${kind}` }));
		setState({ kind: 'saved', file });
	};

	const make = async (way: DigestWay) => {
		if (!page) return;
		setState({ kind: 'busy' });
		try {
			await (way === 'copy' ? copy() : save(way));
		} catch (error) {
			setState({ kind: 'failed', code: explain(error) });
		}
	};
	return { state, make: (way: DigestWay) => void make(way) };
}

function asName(host: string): string {
	return host.replace(/[^\w.-]+/g, '-') || 'page';
}

async function whole(parts: AsyncIterable<string>): Promise<string> {
	return (await Array.fromAsync(parts)).join('');
}
