// A page that breaks its own tools, watches for anything that trips over them, and spies on what it can reach.
(() => {
	window.__keys = [];
	window.__faults = [];
	window.__calls = {};
	const fault = (text) => {
		window.__faults.push(String(text));
		const output = document.getElementById('faults');
		if (output) output.value = String(window.__faults.length);
	};
	addEventListener('error', (event) => fault(`error: ${event.message}`), true);
	addEventListener('unhandledrejection', (event) => fault(`rejection: ${event.reason}`), true);
	addEventListener('securitypolicyviolation', (event) => fault(`policy: ${event.violatedDirective}`), true);
	for (const type of ['keydown', 'keypress', 'keyup', 'input', 'beforeinput', 'compositionupdate', 'paste'])
		addEventListener(type, (event) => window.__keys.push({ type, key: event.key ?? event.data ?? '' }), true);
	for (const name of ['log', 'warn', 'error', 'info', 'debug']) {
		const original = console[name].bind(console);
		console[name] = (...words) => {
			fault(`console.${name}: ${words.join(' ')}`);
			original(...words);
		};
	}
	const trap = (owner, name, where) => {
		const key = `${where}.${name}`;
		try {
			Object.defineProperty(owner, name, {
				configurable: true,
				get() {
					window.__calls[key] = (window.__calls[key] ?? 0) + 1;
					throw new Error(`${key} is broken here`);
				},
			});
		} catch {
			// Not configurable in this browser.
		}
	};
	addEventListener('DOMContentLoaded', () => {
		for (const name of ['childNodes', 'firstChild', 'nextSibling', 'textContent', 'appendChild', 'getRootNode', 'contains', 'isConnected'])
			trap(Node.prototype, name, 'Node');
		for (const name of ['map', 'push', 'filter', 'forEach', 'flatMap', Symbol.iterator]) if (typeof name === 'string' && name !== 'push') trap(Array.prototype, name, 'Array');
		for (const name of ['setStart', 'setEnd', 'getClientRects', 'getBoundingClientRect']) trap(Range.prototype, name, 'Range');
		for (const name of ['observe', 'takeRecords', 'disconnect']) trap(MutationObserver.prototype, name, 'MutationObserver');
		for (const name of ['attachShadow', 'append', 'getBoundingClientRect', 'matches', 'closest']) trap(Element.prototype, name, 'Element');
		for (const name of ['define', 'get', 'whenDefined']) trap(CustomElementRegistry.prototype, name, 'CustomElementRegistry');
		for (const name of ['createTreeWalker', 'createRange', 'createElement', 'caretPositionFromPoint', 'caretRangeFromPoint', 'elementFromPoint', 'adoptedStyleSheets'])
			trap(Document.prototype, name, 'Document');
		trap(CharacterData.prototype, 'data', 'CharacterData');
		for (const name of ['postMessage', 'queueMicrotask', 'requestIdleCallback', 'requestAnimationFrame', 'IntersectionObserver', 'ResizeObserver', 'Highlight', 'StaticRange'])
			trap(window, name, 'window');
		for (const name of ['Segmenter', 'NumberFormat', 'Collator']) trap(Intl, name, 'Intl');
		trap(JSON, 'parse', 'JSON');
		trap(Object, 'entries', 'Object');
		trap(Promise.prototype, 'finally', 'Promise');
	});
})();
