import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';

/** A page to serve: its bytes as stored, its charset, and a policy if its scripts are not to run. */
export interface ServedPage {
	bytes: Buffer;
	charset: string;
	policy?: string;
	/** What it is, if not HTML. */
	type?: string;
	/** What follows on the bytes, as it comes. */
	more?: () => AsyncIterable<string>;
	headers?: Record<string, string>;
}

/** Serves pages by path (`/name`) on any free port of this machine. */
export async function servePages(pages: ReadonlyMap<string, ServedPage>): Promise<{ url: string; close(): void }> {
	const server = createServer((request, response) => {
		const page = pages.get(decodeURIComponent(new URL(request.url ?? '/', 'http://pages').pathname));
		if (!page) {
			response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
			return;
		}
		response.writeHead(200, {
			'content-type': `${page.type ?? 'text/html'}; charset=${page.charset}`,
			...page.headers,
			...(page.policy ? { 'content-security-policy': page.policy } : {}),
		});
		response.write(page.bytes);
		Readable.from(page.more?.() ?? []).pipe(response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		close: () => {
			server.close();
			server.closeAllConnections();
		},
	};
}
