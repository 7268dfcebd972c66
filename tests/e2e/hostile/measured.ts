/// <reference lib="dom" />
import type { Way } from './ways';

/** Ways by what the browser measures, and by what it calls in a page without being asked. */
export const MEASURED: readonly Way[] = [
	...(
		[
			['long tasks and the frames they ran in', 'longtask'],
			['long animation frames and their scripts', 'long-animation-frame'],
			['layout that shifts', 'layout-shift'],
			['the largest that is painted', 'largest-contentful-paint'],
			['elements that are timed', 'element'],
			['marks of the time', 'mark'],
			['measures between them', 'measure'],
			['interactions', 'first-input'],
		] as const
	).map(
		([name, type]): Way => ({
			name,
			given: [type],
			lay: (note, [kind]) => {
				if (!PerformanceObserver.supportedEntryTypes.includes(kind!)) return;
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries()) {
						const {
							sources = [],
							element,
							target,
						} = entry as never as { [name: string]: Node | null } & {
							sources: { node: Element | null }[];
						};
						const nodes = [...sources.map(({ node }) => node), element, target] as (Element | null | undefined)[];
						note(JSON.stringify(entry) + nodes.map((node) => node?.outerHTML ?? node?.textContent ?? '').join());
					}
				}).observe({ type: kind!, buffered: true });
			},
		}),
	),
	{
		name: 'entries of any kind that name the extension',
		look: ({ base }) =>
			performance
				.getEntries()
				.map((entry) => JSON.stringify(entry))
				.filter((entry) => entry.includes(new URL(base).host) || /zhudu|-extension:/i.test(entry)),
		nothing: true,
	},
	{
		name: 'what is drawn anew, scrolled or moved',
		given: ['scroll', 'scrollend', 'wheel', 'visibilitychange', 'transitionrun', 'animationstart', 'slotchange'],
		lay: (note, given) => {
			for (const type of given) {
				window.addEventListener(type, () => note(type), true);
				document.addEventListener(type, () => note(type), true);
			}
		},
		nothing: true,
	},
	{
		name: 'navigations, of whatever frame',
		lay: (note) => {
			const { navigation } = window as never as { navigation?: EventTarget };
			for (const type of ['navigate', 'navigatesuccess', 'navigateerror', 'currententrychange'])
				navigation?.addEventListener(type, (event) =>
					note(`${type} ${(event as never as { destination?: { url: string } }).destination?.url ?? ''}`),
				);
		},
		nothing: true,
	},
	{
		name: 'the console',
		lay: (note) => {
			for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'assert'] as const) {
				console[name] = (...said: unknown[]) => note(said.map(String).join());
			}
		},
		nothing: true,
	},
	{
		name: 'the traces of errors',
		lay: (note) => {
			Object.assign(Error, {
				stackTraceLimit: 50,
				prepareStackTrace: (error: Error, sites: unknown[]) => {
					const trace = `${error} ${sites.map(String).join()}`;
					if (trace.includes('-extension:')) note(trace);
					return trace;
				},
			});
		},
		nothing: true,
	},
	{
		name: 'a default policy for all that becomes markup',
		lay: (note) => {
			const { trustedTypes } = window as never as {
				trustedTypes?: { createPolicy(name: string, rules: Record<string, (text: string) => string>): void };
			};
			const tell = (text: string) => {
				note(text);
				return text;
			};
			trustedTypes?.createPolicy('default', { createHTML: tell, createScript: tell, createScriptURL: tell });
		},
		nothing: true,
	},
	{ name: 'fonts', look: () => [...document.fonts].map(({ family }) => family), nothing: true },
	{
		name: 'the document as XML, and as a copy in another',
		look: () => [
			new XMLSerializer().serializeToString(document),
			document.implementation.createHTMLDocument('').importNode(document.documentElement, true).outerHTML,
		],
	},
];
