import { createServer } from 'node:net';

/** What browsers ask for by themselves, whatever is open in them. */
const BROWSERS_OWN =
	/(^|\.)(mozilla\.(com|org|net)|firefox\.com|mozgcp\.net|google\.com|googleapis\.com|gvt1\.com|gstatic\.com|google-analytics\.com|update\.googleapis\.com)$/;

/** The hosts beyond this machine that were asked for, by whatever is in the browser: page, frame, worker, background. */
const asked = new Set<string>();
/** Those that a test has accounted for: a browser may try them once more at any time. */
const forgotten = new Set<string>();

/** The hosts beyond this machine that were asked for, and by no browser of itself; the pages of the tests ask for none. */
export function strangers({ forget = false } = {}): string[] {
	const found = [...asked].filter((host) => !BROWSERS_OWN.test(host) && !forgotten.has(host));
	if (forget) for (const host of found) forgotten.add(host);
	return found;
}

/**
 * The one way out of the browsers of the tests: a proxy that notes every request and answers none. What is on this machine is
 * asked for directly.
 */
export async function serveNowhere(): Promise<number> {
	const server = createServer((socket) => {
		socket.on('error', () => {});
		socket.once('data', (head) => {
			const [method, target = ''] = head.toString('latin1').split(' ');
			asked.add(hostOf(method === 'CONNECT' ? `https://${target}` : target));
			socket.end('HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n');
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	server.unref();
	const address = server.address();
	if (typeof address !== 'object' || !address) throw new Error('no port');
	return address.port;
}

function hostOf(url: string): string {
	return URL.parse(url)?.hostname ?? url;
}
