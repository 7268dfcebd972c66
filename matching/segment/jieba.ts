/**
 * jieba as a WebAssembly instance of its own. The package's own start-up code keeps its instance for ever; this one is let
 * go of together with its 59 MiB when nothing refers to it any more.
 */
export interface Jieba {
	/** Words of a text, in order and without gaps, by dictionary only (no HMM). A lone surrogate comes back as U+FFFD. */
	cut(text: string): string[];
	/** Makes a word known, or changes its frequency; without one, just so frequent that it is cut as a word. */
	addWord(word: string, frequency?: number): number;
	readonly memory: WebAssembly.Memory;
}

/** What the binary exports, as wasm-bindgen numbers its values. */
interface Exports {
	memory: WebAssembly.Memory;
	__wbindgen_start(): void;
	__wbindgen_malloc(length: number, align: number): number;
	__wbindgen_free(pointer: number, length: number, align: number): void;
	__wbindgen_export_2: WebAssembly.Table;
	__externref_drop_slice(pointer: number, length: number): void;
	cut(pointer: number, length: number, hmm: number): [pointer: number, length: number];
	add_word(pointer: number, length: number, frequency: number, tag: number, tagLength: number): number;
}

/** wasm-bindgen's mark for "no number given". */
const NONE = 0x100000001;

/** Starts jieba from the package's `jieba_rs_wasm_bg.wasm`. */
export async function startJieba(source: BufferSource | Promise<Response>): Promise<Jieba> {
	const module =
		source instanceof Promise ? await WebAssembly.compileStreaming(source) : await WebAssembly.compile(source);
	const bound: { wasm?: Exports } = {};
	return bind(await WebAssembly.instantiate(module, importsOf(module, bound)), bound);
}

/** The same at once, where waiting is no matter: in a build. */
export function startJiebaSync(source: BufferSource): Jieba {
	const module = new WebAssembly.Module(source);
	const bound: { wasm?: Exports } = {};
	return bind(new WebAssembly.Instance(module, importsOf(module, bound)), bound);
}

function bind(instance: WebAssembly.Instance, bound: { wasm?: Exports }): Jieba {
	const wasm = instance.exports as unknown as Exports;
	bound.wasm = wasm;
	wasm.__wbindgen_start();
	return {
		memory: wasm.memory,
		cut(text) {
			const [pointer, length] = wasm.cut(...pass(text, wasm), 0);
			const slots = new Uint32Array(wasm.memory.buffer, pointer, length);
			const words = Array.from(slots, (slot) => wasm.__wbindgen_export_2.get(slot) as string);
			wasm.__externref_drop_slice(pointer, length);
			wasm.__wbindgen_free(pointer, length * 4, 4);
			return words;
		},
		addWord: (word, frequency) => wasm.add_word(...pass(word, wasm), frequency ?? NONE, 0, 0) >>> 0,
	};
}

/** Hands a string over; the callee frees it. */
function pass(text: string, wasm: Exports): [pointer: number, length: number] {
	const bytes = new TextEncoder().encode(text);
	const pointer = wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
	new Uint8Array(wasm.memory.buffer).set(bytes, pointer);
	return [pointer, bytes.length];
}

/** The functions that the binary wants; a hash at the end of a name changes with its version. */
function importsOf(module: WebAssembly.Module, bound: { wasm?: Exports }): WebAssembly.Imports {
	const decode = (pointer: number, length: number) =>
		new TextDecoder().decode(new Uint8Array(bound.wasm!.memory.buffer, pointer >>> 0, length));
	const known: Record<string, (...given: never[]) => unknown> = {
		__wbindgen_string_new: decode,
		__wbindgen_throw: (pointer: number, length: number) => {
			throw new Error(decode(pointer, length));
		},
		__wbindgen_init_externref_table: () => {
			const table = bound.wasm!.__wbindgen_export_2;
			const first = table.grow(4);
			[undefined, null, true, false].forEach((value, i) => {
				table.set(first + i, value);
			});
			table.set(0, undefined);
		},
	};
	const imports: WebAssembly.Imports = {};
	for (const { module: from, name } of WebAssembly.Module.imports(module)) {
		imports[from] ??= {};
		imports[from][name] = known[name.replace(/_[0-9a-f]{16}$/, '')] ?? unexpected(name);
	}
	return imports;
}

function unexpected(name: string): () => never {
	return () => {
		throw new Error(`jieba called ${name}, which nothing here uses`);
	};
}
