import { readFile } from 'node:fs/promises';
import { encodeGbk } from './gbk.mjs';

const WORDS = {
	'zh-Hans': { paper: '潮汐日报', 'nav-news': '要闻', 'nav-hard': '难读的版面', colophon: '潮汐日报 · 一份不存在的报纸，写给存在的读者' },
	'zh-Hant': { paper: '潮汐日報', 'nav-news': '要聞', 'nav-hard': '難讀的版面', colophon: '潮汐日報 · 一份不存在的報紙，寫給存在的讀者' },
	en: { paper: 'Tide Daily', 'nav-news': 'News', 'nav-hard': 'Hard pages', colophon: 'Tide Daily · a paper that does not exist, for readers who do' },
};

/** Bytes that no UTF-8 text has: a stray continuation byte, and the first two bytes of a three-byte character. */
const DAMAGE = { '[[BAD]]': [0x80, 0xff], '[[HALF]]': [0xe4, 0xba] };

/**
 * Turns a story (a fragment whose first line is a comment with its settings) into a page.
 *
 * @param {URL} file
 * @param {{ other: string }} site Address of the second origin.
 * @returns {Promise<{ body: Buffer, headers: Record<string, string> }>}
 */
export async function renderStory(file, { other }) {
	const source = await readFile(file, 'utf8');
	const [, json, fragment] = /^<!-- (\{.*\}) -->\n([\s\S]*)$/.exec(source) ?? [];
	if (!json) throw new Error(`${file.pathname}: the first line is not a comment with settings`);
	const story = { lang: 'zh-Hans', kind: 'story', theme: 'auto', charset: 'utf-8', ...JSON.parse(json) };
	const icon = story.csp ? '' : '<link rel="icon" href="/assets/icon.svg">\n'; // a strict policy refuses it, loudly
	const words = { ...WORDS[story.lang], ...story, icon, other };
	const layout = story.bare ? BARE : await readFile(new URL('layout.html', import.meta.url), 'utf8');
	const body = fill(layout, { ...words, body: fill(fragment, words) });
	const html = story.head ? body.replace('</head>', `<script src="${story.head}"></script>\n</head>`) : body;
	const headers = { 'content-type': `text/html; charset=${story.charset}` };
	if (story.csp) headers['content-security-policy'] = story.csp;
	return { body: encode(html, story), headers };
}

const BARE = '<!doctype html>\n<html lang="{{lang}}"><head><meta charset="{{charset}}"><title>{{title}}</title>{{icon}}</head><body>\n{{body}}</body></html>\n';

function fill(template, words) {
	return template.replace(/\{\{([\w-]+)\}\}/g, (whole, name) => words[name] ?? whole);
}

function encode(html, { charset, damage }) {
	if (charset === 'gbk') return encodeGbk(html);
	if (!damage) return Buffer.from(html);
	const pieces = html.split(/(\[\[(?:BAD|HALF)\]\])/);
	return Buffer.concat(pieces.map((piece) => Buffer.from(DAMAGE[piece] ?? piece)));
}
