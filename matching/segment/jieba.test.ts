import { describe, expect, it } from 'vitest';
import { startJiebaSync } from './jieba';
import { loadJieba } from './segmenter-node';

/** Where to look when another version of jieba-wasm is built otherwise: its own code binds the same names. */
const SEE = 'see matching/segment/jieba.ts, and how node_modules/jieba-wasm/pkg/web/jieba_rs_wasm.js does it';
const module = new WebAssembly.Module(loadJieba());
const exported = new Map(WebAssembly.Module.exports(module).map(({ name, kind }) => [name, kind]));
const imported = WebAssembly.Module.imports(module).map(({ name }) => name.replace(/_[0-9a-f]{16}$/, ''));

describe('what is bound of jieba-wasm, though it is not promised', () => {
	it.each([
		['memory', 'memory', 'strings are passed through it'],
		['__wbindgen_start', 'function', 'it is started by it'],
		['__wbindgen_malloc', 'function', 'room for strings comes from it'],
		['__wbindgen_free', 'function', 'lists are given back by it'],
		['__wbindgen_export_2', 'table', 'words are handed out in it'],
		['__externref_drop_slice', 'function', 'words are let go of by it'],
		['cut', 'function', 'text is cut by it'],
		['add_word', 'function', 'words are made known by it'],
	])('it exports %s, a %s: %s', (name, kind, use) => {
		expect(exported.get(name), `jieba-wasm no longer exports ${name} as a ${kind}; ${use}: ${SEE}`).toBe(kind);
	});

	it.each(['__wbindgen_string_new', '__wbindgen_throw', '__wbindgen_init_externref_table'])('it imports %s', (name) => {
		expect(imported, `jieba-wasm no longer imports ${name}, or under another name: ${SEE}`).toContain(name);
	});

	it('it cuts with what is bound, and takes words', () => {
		const jieba = startJiebaSync(loadJieba());
		const changed = `jieba-wasm has its exports still, but they take or give something else: ${SEE}`;
		expect(jieba.cut('人民生活水平𠮷😀'), changed).toEqual(['人民', '生活', '水平', '𠮷', '😀']);
		expect(jieba.cut('注读试光膜'), changed).not.toContain('试光膜');
		jieba.addWord('试光膜');
		expect(jieba.cut('注读试光膜'), changed).toContain('试光膜');
	});
});
