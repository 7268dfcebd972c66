import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import type { Order, Outcome } from './order';
import { trieRegExp } from './trie-regexp';
import { recount, runZhudu } from './zhudu';

/** Every contestant marks the page in its own way, once. Preparation (lexicon, RegExp) is not counted. */
export const contestants: Record<Order['contestant'], (order: Order) => Promise<Outcome>> = {
	async floor() {
		return timed(() => {
			const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			let length = 0;
			for (let node = walker.nextNode(); node; node = walker.nextNode()) length += (node as Text).data.length;
			return length;
		});
	},
	async textContent() {
		return timed(() => document.body.textContent?.length ?? 0);
	},
	zhudu: runZhudu,
	zhuduWhole: runZhudu,
	recount,
	recountWhole: recount,
	/** A loop over text nodes, one RegExp in the shape of a trie, each hit split off and wrapped in `<mark>`. */
	async regexp({ labels }) {
		const pattern = trieRegExp(labels);
		return timed(() => {
			const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			const hits: { node: Text; start: number; end: number }[] = [];
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				for (const match of (node as Text).data.matchAll(pattern)) {
					hits.push({ node: node as Text, start: match.index, end: match.index + match[0].length });
				}
			}
			for (const { node, start, end } of hits.toReversed()) {
				node.splitText(end);
				const mark = document.createElement('mark');
				const hit = node.splitText(start);
				hit.replaceWith(mark);
				mark.append(hit);
			}
			return hits.length;
		});
	},
	async markJsRegExp({ labels }) {
		const pattern = trieRegExp(labels);
		return timed(() => {
			let found = 0;
			new Mark(document.body).markRegExp(pattern, { done: (count) => (found = count) });
			return found;
		});
	},
	/** As its documentation has it: an array of words. */
	async markJs({ labels }) {
		return timed(() => {
			let found = 0;
			new Mark(document.body).mark(labels, { separateWordSearch: false, done: (count) => (found = count) });
			return found;
		});
	},
	async findAndReplace({ labels }) {
		const pattern = trieRegExp(labels);
		return timed(() => {
			findAndReplaceDOMText(document.body, { find: pattern, wrap: 'mark', preset: 'prose' });
			return document.getElementsByTagName('mark').length;
		});
	},
};

function timed(work: () => number): Outcome {
	const begun = performance.now();
	const found = work();
	const milliseconds = performance.now() - begun;
	return { milliseconds, longest: milliseconds, found };
}
