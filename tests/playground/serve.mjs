#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { large, manyNodes } from './generated.mjs';
import { renderStory } from './render.mjs';

const TYPES = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', svg: 'image/svg+xml' };

/**
 * Serves the playground on two origins (two ports of 127.0.0.1): the second one is for cross-origin frames.
 *
 * @param {{ port?: number }} [options] 0, the default, takes any free port.
 * @returns {Promise<{ url: string, other: string, close(): Promise<void> }>} Both addresses without a slash at the end.
 */
export async function servePlayground({ port = 0 } = {}) {
	const site = { other: '' };
	const answer = (request, response) => {
		reply(request, response, site).catch((error) => {
			if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
			response.end(String(error));
		});
	};
	const servers = [createServer(answer), createServer(answer)];
	const [url, other] = await Promise.all([listen(servers[0], port), listen(servers[1], 0)]);
	site.other = other;
	const close = () => Promise.all(servers.map(closeServer)).then(() => {});
	return { url, other, close };
}

async function reply(request, response, site) {
	const { pathname, searchParams } = new URL(request.url, 'http://playground');
	if (pathname === '/generated/nodes') return stream(response, manyNodes(Number(searchParams.get('count') ?? 100_000)));
	if (pathname === '/generated/large') return stream(response, large(Number(searchParams.get('mb') ?? 20) * 2 ** 20));
	const asset = /^\/assets\/([\w-]+\.(css|js|svg))$/.exec(pathname);
	const story = /^\/((?:articles|hard|frames)\/[\w-]+)$/.exec(pathname)?.[1] ?? (pathname === '/' ? 'index' : null);
	try {
		if (asset) return send(response, await readFile(new URL(`assets/${asset[1]}`, import.meta.url)), { 'content-type': TYPES[asset[2]] });
		if (story) {
			const { body, headers } = await renderStory(new URL(`${story}.html`, import.meta.url), site);
			return send(response, body, headers);
		}
	} catch (error) {
		if (error.code !== 'ENOENT') throw error;
	}
	response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('没有这一版。 No such page.\n');
}

function send(response, body, headers) {
	response.writeHead(200, { 'cache-control': 'no-store', ...headers }).end(body);
}

function stream(response, chunks) {
	response.writeHead(200, { 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8' });
	Readable.from(chunks).pipe(response);
}

function listen(server, port) {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`));
	});
}

function closeServer(server) {
	return new Promise((resolve) => {
		server.close(resolve);
		server.closeAllConnections();
	});
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
	const { url } = await servePlayground({ port: Number(values.port) });
	console.log(url);
}
