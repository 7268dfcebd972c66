import { mulberry32 } from './random';

/** What a generated page is like. */
export interface PageKind {
	/** Visible text, in thousands of UTF-8 bytes. */
	kilobytes: number;
	/** Terms to strew in; none: a page without terms. */
	labels: readonly string[];
	/** Chance that a word is a term. 0.03 gives 12 to 13 occurrences in 1,000 characters, the mean of real news pages. */
	density?: number;
	/** Inline tags around words, some within others. */
	inlineTags?: boolean;
	language?: 'zh' | 'en';
	seed?: number;
}

/**
 * Makes news-like pages: paragraphs of common words with terms among them, inline tags, lists and tables.
 * The same options give the same page.
 */
export function makePage({
	kilobytes,
	labels,
	density = 0.03,
	inlineTags = true,
	language = 'zh',
	seed = 1,
}: PageKind): string {
	const random = mulberry32(seed);
	const { words, comma, stop, space } = LANGUAGES[language];
	const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
	const wrap = (text: string) => {
		const roll = inlineTags ? random() : 1;
		if (roll < 0.06) return `<a href="#">${text}</a>`;
		if (roll < 0.1) return `<span class="s"><b>${text}</b></span>`;
		return roll < 0.12 ? `<em>${text.slice(0, 1)}</em>${text.slice(1)}` : text;
	};
	const sentence = () => {
		let text = '';
		for (let left = 6 + Math.floor(random() * 10); left > 0; left--) {
			text += wrap(labels.length > 0 && random() < density ? pick(labels) : pick(words));
			text += random() < 0.12 ? comma : space;
		}
		return text.trimEnd() + stop;
	};
	const paragraph = () => Array.from({ length: 2 + Math.floor(random() * 4) }, sentence).join('');
	const parts: string[] = [];
	let size = 0;
	const limit = kilobytes * 1000;
	while (size < limit) {
		const roll = random();
		const text =
			roll < 0.85
				? `<p>${paragraph()}</p>`
				: roll < 0.93
					? `<ul>${Array.from({ length: 5 }, () => `<li>${sentence()}</li>`).join('')}</ul>`
					: `<table><tr><td>${sentence()}</td><td>${sentence()}</td></tr></table>`;
		parts.push(text);
		// Visible text in UTF-8 bytes, tags not counted.
		size += Buffer.byteLength(text.replace(/<[^>]+>/g, ''));
	}
	return `<!doctype html><html lang="zh"><meta charset="utf-8"><title>bench</title><style>body{max-width:40em;margin:auto;font:16px/1.8 sans-serif}</style><body><div id="main"><div class="article">${parts.join('\n')}</div></div></body></html>`;
}

/** Common words of news prose that are no terms. */
const CHINESE =
	'我们 他们 记者 今天 昨天 下午 上午 表示 认为 指出 介绍 了解 可以 需要 继续 正在 已经 其中 目前 同时 此外 因此 但是 如果 由于 对于 关于 通过 根据 按照 随着 为了 会议 活动 工作 问题 情况 方面 地方 时间 地点 人员 群众 居民 学生 老师 医生 司机 工人 农民 家庭 社区 街道 村庄 城镇 车站 机场 港口 道路 桥梁 河流 山区 天气 气温 降雨 大风 春天 夏天 秋天 冬天 早晨 晚上 周末 节日 电影 音乐 比赛 球队 球员 教练 观众 门票 价格 市场 商店 超市 餐厅 饭店 旅客 游客 景区 公园 图书馆 博物馆 展览 作品 艺术 文化 历史 故事 传统 生活 健康 医院 药品 食品 安全 检查 发现 处理 解决 提高 增加 减少 改善 完成 开展 举行 参加 组织 安排 准备 开始 结束 进行 实现 取得 成绩 经验 方法 措施 要求 规定 办法 通知 公告 消息 新闻 报道 采访 照片 视频 的 的 的 的 了 了 在 在 和 和 是 是 有 也 就 都 而 及 与 或 被 把 从 向 对 将 更 最 很 这 那 一个 两个 三个 许多 一些 全部'.split(
		' ',
	);

const ENGLISH =
	'the of and to in a is that for it was on with as by at from his he they were are which this have an be not had or their its been but more about after also could into people year government said would first other city weather team school water road evening morning'.split(
		' ',
	);

const LANGUAGES = {
	zh: { words: CHINESE, comma: '，', stop: '。', space: '' },
	en: { words: ENGLISH, comma: ', ', stop: '. ', space: ' ' },
};
