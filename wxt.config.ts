import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { compiledLexicon, compiledPacks, dictionaryFiles, lexiconPlugin } from './scripts/compiled-data';
import { pageScriptsPlugin } from './scripts/page-scripts-plugin';

/** Firefox needs a fixed id; Chromium derives its own from the key or the path. */
const FIREFOX_ID = 'zhudu@zhudu.example';

export default defineConfig({
	manifestVersion: 3,
	imports: false,
	outDir: '.output',
	vite: () => ({
		plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false }), lexiconPlugin(), pageScriptsPlugin()],
		resolve: {
			alias: {
				// WXT's own context announces every content script to the page through events; ours is silent.
				'wxt/utils/content-script-context': resolve(import.meta.dirname, 'page/silent-context.ts'),
			},
		},
		build: {
			target: 'es2024',
			cssTarget: ['chrome128', 'firefox140'],
			// Of the content script most frames never need more than its beginning: what is not called is not to be compiled.
			rolldownOptions: { optimization: { pifeForModuleWrappers: false } },
		},
	}),
	hooks: {
		'vite:build:extendConfig': (entrypoints, { build }) => {
			const output = build?.rollupOptions?.output;
			// Scripts that run by themselves are one file each.
			if (entrypoints.length < 2 || !output || Array.isArray(output)) return;
			// Pages are small: what two of them share is one file, since each file that is asked for takes longer than its reading.
			output.codeSplitting = {
				groups: [
					{ name: 'shared', test: /\.[jt]sx?$|wxt-html-plugins|styles\/(?:tokens|base|entry)\.css$/, minShareCount: 2 },
				],
			};
		},
		'build:publicAssets': async (_wxt, files) => {
			files.push({ relativeDest: 'packs.json', contents: await compiledPacks() });
			files.push({ relativeDest: 'lexicon.json', contents: await compiledLexicon() });
			for (const { name, path } of await dictionaryFiles()) {
				files.push({ relativeDest: `dictionary/${name}`, absoluteSrc: path });
			}
			files.push({
				relativeDest: 'jieba.wasm',
				absoluteSrc: resolve(import.meta.dirname, 'node_modules/jieba-wasm/pkg/web/jieba_rs_wasm_bg.wasm'),
			});
		},
	},
	manifest: ({ browser }) => ({
		name: '__MSG_extName__',
		description: '__MSG_extDescription__',
		default_locale: 'en',
		// `scripting` and the host permission serve one purpose: to start in tabs that were open before an install or
		// update. Firefox does that by itself.
		permissions: ['storage', 'unlimitedStorage', 'contextMenus', ...(browser === 'firefox' ? [] : ['scripting'])],
		...(browser === 'firefox' ? {} : { host_permissions: ['<all_urls>'] }),
		// What is read in a private window is not to be found on disk afterwards.
		incognito: 'not_allowed',
		// The command “open the notebook” and the browsers' own lists of extensions lead to the same page.
		options_ui: { page: 'notebook.html', open_in_tab: true },
		icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
		commands: {
			'next-term': { description: '__MSG_cmdNextTerm__', suggested_key: { default: 'Alt+Shift+J' } },
			'previous-term': { description: '__MSG_cmdPreviousTerm__', suggested_key: { default: 'Alt+Shift+K' } },
			'look-up': { description: '__MSG_cmdLookUp__', suggested_key: { default: 'Alt+Shift+L' } },
			'open-notebook': { description: '__MSG_cmdOpenNotebook__' },
			'toggle-page': { description: '__MSG_cmdTogglePage__' },
		},
		omnibox: { keyword: 'zd' },
		content_security_policy: {
			// No network at all: everything comes from the package. jieba needs WebAssembly.
			extension_pages:
				"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
				"font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; object-src 'none'",
		},
		web_accessible_resources: [
			{
				matches: ['<all_urls>'],
				...(browser === 'firefox'
					? { resources: ['card.html'] }
					: { resources: ['card.html', 'reading.js'], use_dynamic_url: true }),
			},
		],
		...(browser === 'firefox'
			? {
					browser_specific_settings: {
						gecko: {
							id: FIREFOX_ID,
							strict_min_version: '140.0',
							data_collection_permissions: { required: ['none'] },
						},
						gecko_android: { strict_min_version: '142.0' },
					},
				}
			: { minimum_chrome_version: '128' }),
	}),
	// Set by `npm run dev`. Without a display WXT only builds; load the folder that it names by hand.
	webExt: {
		disabled: process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY,
		...(process.env.ZHUDU_DEV_URL && { startUrls: [process.env.ZHUDU_DEV_URL] }),
		...(process.env.ZHUDU_DEV_BROWSER && {
			binaries: { chrome: process.env.ZHUDU_DEV_BROWSER, firefox: process.env.ZHUDU_DEV_BROWSER },
		}),
	},
	zip: { excludeSources: ['.zhudu-profile/**'] },
});
