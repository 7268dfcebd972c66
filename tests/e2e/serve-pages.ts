import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page to serve: its bytes as stored, its charset, and a policy if its scripts are not to run. */
export interface ServedPage {
	bytes: Buffer;
	charset: string;
	policy?: string;
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
			'content-type': `text/html; charset=${page.charset}`,
			...(page.policy ? { 'content-security-policy': page.policy } : {}),
		});
		response.end(page.bytes);
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
