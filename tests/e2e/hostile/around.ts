/// <reference lib="dom" />
import type { Way } from './ways';

/** Ways by frames, channels and what the browser keeps. */
export const AROUND: readonly Way[] = [
	{
		name: 'window.frames',
		look: () => [length, ...Array.from({ length }, (_, n) => n)].filter(Boolean),
		nothing: true,
	},
	{
		name: 'a frame by its name',
		look: () =>
			['zhudu', 'card', 'Zhudu 注读', ''].filter((name) => name && (window as never as Record<string, unknown>)[name]),
		nothing: true,
	},
	{
		name: 'all iframes',
		look: () => document.querySelectorAll('iframe, frame, object, embed').length || [],
		nothing: true,
	},
	{ name: 'opener, name and parent', look: () => [opener, name, parent !== window].filter(Boolean), nothing: true },
	{
		name: 'channels of every likely name',
		lay: (note) => {
			for (const name of ['zhudu', 'card', 'page', 'zhudu-settings', 'notes', 'changed'])
				new BroadcastChannel(name).onmessage = ({ data }) => note(data);
		},
		nothing: true,
	},
	{
		name: 'storage of the page',
		look: async () =>
			[
				...(await indexedDB.databases()),
				...(await caches.keys()),
				...Object.keys(localStorage),
				...Object.keys(sessionStorage),
				document.cookie,
			].filter(Boolean),
		nothing: true,
	},
	{
		name: 'locks of the page',
		look: async () => {
			const { held, pending } = await navigator.locks.query();
			return [...held!, ...pending!];
		},
		nothing: true,
	},
	{
		name: 'resource timing',
		look: () =>
			performance
				.getEntries()
				.map(({ name }) => name)
				.filter((name) => name.includes('extension:')),
		nothing: true,
	},
	{
		name: 'reports',
		lay: (note) => {
			if ('ReportingObserver' in window)
				new ReportingObserver(
					(reports) => {
						for (const report of reports) note(JSON.stringify(report));
					},
					{ buffered: true },
				).observe();
		},
		nothing: true,
	},
	{
		name: 'memory',
		look: async () => {
			const { measureUserAgentSpecificMemory: measure } = performance as never as {
				measureUserAgentSpecificMemory?: () => Promise<unknown>;
			};
			return crossOriginIsolated && measure ? JSON.stringify(await measure.call(performance)) : '';
		},
	},
	{
		name: 'workers of the page',
		look: async () =>
			[...(await navigator.serviceWorker.getRegistrations()), navigator.serviceWorker.controller].filter(Boolean),
		nothing: true,
	},
	{
		name: 'the length of the history',
		lay: (note) => {
			addEventListener('load', () => {
				const begun = history.length;
				addEventListener('pointermove', () => {
					if (history.length !== begun) note(history.length);
				});
			});
		},
		nothing: true,
	},
	{
		name: 'changes of the document',
		lay: (note) => {
			new MutationObserver((records) => {
				for (const { addedNodes } of records)
					for (const node of addedNodes) note((node as Element).outerHTML ?? node.textContent);
			}).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
		},
	},
	{
		name: 'sizes of the host',
		lay: (note) => {
			const look = new ResizeObserver((entries) => {
				for (const { target } of entries) note((target as HTMLElement).innerText);
			});
			addEventListener('pointermove', () => {
				const host = document.querySelector('html > div[popover]');
				if (host) look.observe(host);
			});
		},
	},
	{
		name: 'a global of ours',
		look: () => [
			...Object.getOwnPropertySymbols(window)
				.map(String)
				.filter((name) => /zhudu/i.test(name)),
			...Object.keys(window).filter((name) => /^(zhudu(?!Marks)|wxt|browser)/i.test(name)),
		],
		nothing: true,
	},
	{
		name: 'the API of extensions',
		look: () => {
			const { chrome, browser } = window as never as Record<
				string,
				{ runtime?: { sendMessage?: unknown; id?: unknown } } | undefined
			>;
			return [chrome?.runtime?.id, browser?.runtime?.id].filter(Boolean);
		},
		nothing: true,
	},
	...[
		'packs.json',
		'lexicon.json',
		'notebook.html',
		'popup.html',
		'sidepanel.html',
		'manifest.json',
		'background.js',
		'icons/48.png',
	].map(
		(file): Way => ({
			name: `asks for ${file} of ours`,
			given: [file],
			look: ({ base, given: [name] }) =>
				fetch(base + name).then(
					(answer) => answer.text(),
					() => [],
				),
			nothing: true,
		}),
	),
	{
		name: 'loads parts of ours as image, script and style',
		look: ({ base }) =>
			Promise.all(
				[
					['img', 'icons/48.png'],
					['script', 'background.js'],
					['link', 'assets/card.css'],
				].map(
					([tag, file]) =>
						new Promise((resolve) => {
							const element = document.createElement(tag!);
							Object.assign(element, {
								rel: 'stylesheet',
								src: base + file,
								href: base + file,
								onload: () => resolve(file),
								onerror: () => resolve(''),
							});
							document.head.append(element);
							setTimeout(resolve, 1000, '');
						}),
				),
			).then((all) => all.filter(Boolean)),
		nothing: true,
	},
];
