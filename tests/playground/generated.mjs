/** Pages too large to keep as files: sentences of our own, put together the same way each time. */

const WHO = ['码头上的人', '夜班司机', '祁老师', '卖瓷砖的店主', '总工程师', '贺阿婆', '修收音机的人', '值班护士'];
const SAYS = ['说起', '写到', '不相信', '想明白了', '反复掂量', '在饭桌上争论', '悄悄放下了', '终于看懂了'];
const WHAT = ['新质生产力', '昨天的天气', '人工智能', '一双旧手套', '科技成果转化', '门前的槐树', '高质量发展', '半碗豆浆'];
const END = ['，雨就停了。', '，谁也没有笑。', '，钟慢了七分钟。', '，灯还亮着。', '，船已经走远。'];

/** @param {number} n @returns {string} The nth sentence; about half of them hold a term. */
export function sentence(n) {
	return WHO[n % 8] + SAYS[(n * 3 + (n >> 3)) % 8] + WHAT[(n * 5 + (n >> 4)) % 8] + END[n % 5];
}

/** A page with `count` text nodes, each in an element of its own and with nothing between them. */
export function* manyNodes(count) {
	yield opening(`${count} 个文本节点`);
	for (let n = 0; n < count; n += 10) {
		let paragraph = '<p>';
		for (let i = n; i < Math.min(n + 10, count); i++) paragraph += `<span>${sentence(i)}</span>`;
		yield `${paragraph}</p>`;
	}
	yield '</main></body></html>';
}

/** A page of about `bytes` bytes of UTF-8, in paragraphs of twenty sentences. */
export function* large(bytes) {
	yield opening('很大的一页');
	for (let n = 0, sent = 0; sent < bytes; n += 20) {
		let text = '';
		for (let i = n; i < n + 20; i++) text += sentence(i);
		const paragraph = `<p>${text}</p>\n`;
		sent += Buffer.byteLength(paragraph);
		yield paragraph;
	}
	yield '</main></body></html>';
}

function opening(title) {
	return `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="/assets/paper.css"><link rel="icon" href="/assets/icon.svg"></head><body><main><h1>${title}</h1>`;
}
