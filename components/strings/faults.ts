import type { Strings } from './en';

/**
 * What can be wrong with a file, as readers of formats say it, in both scripts. The field that it is in stands before, and is
 * named as in the file.
 */
const FAULTS: [english: RegExp, hans: string, hant: string][] = [
	[/the file ends too early$/, '文件没有写完', '檔案沒有寫完'],
	[/something stands after the end$/, '结尾之后还有内容', '結尾之後還有內容'],
	[/a JSON object is expected$/, '应为 JSON 对象', '應為 JSON 物件'],
	[/^no JSON: /, '不是 JSON：', '不是 JSON：'],
	[/a quotation mark that opens here is never closed$/, '引号从这里开始，没有结束', '引號從這裡開始，沒有結束'],
	[/(\S+) stands twice$/, '$1 出现了两次', '$1 出現了兩次'],
	[/^not a pack: (".+") must stand before terms$/, '不是词库：$1 要写在 terms 之前', '不是詞庫：$1 要寫在 terms 之前'],
	[/(\S+) must stand before terms$/, '$1 要写在 terms 之前', '$1 要寫在 terms 之前'],
	[/(\S+) is no field of a pack$/, '词库没有 $1 这一项', '詞庫沒有 $1 這一項'],
	[
		/^pack format (.+): this version of Zhudu reads format (.+)$/,
		'词库格式是 $1，这一版注读只能读格式 $2',
		'詞庫格式是 $1，這一版注讀只能讀格式 $2',
	],
	[/must not be empty$/, '不能为空', '不能為空'],
	[/has more than (\d+) characters$/, '超过 $1 个字符', '超過 $1 個字元'],
	[
		/a text, or (\{.+\}), of at most (\d+) characters each$/,
		'应为文本或 $1，各不超过 $2 个字符',
		'應為文字或 $1，各不超過 $2 個字元',
	],
	[/neither zh nor en is there$/, 'zh 和 en 都没有', 'zh 和 en 都沒有'],
	[/lower-case ASCII words joined by hyphens$/, '应为用连字符连接的小写英文词', '應為用連字號連接的小寫英文詞'],
	[/ISO 8601: (.+), (.+) or (.+)$/, '应写成 $1、$2 或 $3', '應寫成 $1、$2 或 $3'],
	[/an https address$/, '应为 https 地址', '應為 https 網址'],
	// The words of the library that checks the rest.
	[/Invalid key: Expected never but received (.+)$/, '没有 $1 这一项', '沒有 $1 這一項'],
	[/Invalid key: Expected (.+) but received undefined$/, '缺少 $1', '缺少 $1'],
	[/Invalid \w+: Expected (.+) but received (.+)$/, '应为 $1，这里是 $2', '應為 $1，這裡是 $2'],
	[/Invalid \w+: Received (.+)$/, '$1 不对', '$1 不對'],
];

/** Says in the language of the interface what is wrong with a file; what has no translation stays English. */
export function faultIn(english: string, { code }: Pick<Strings, 'code'>): { text: string; lang: Strings['code'] } {
	const known = code === 'en' ? undefined : FAULTS.find(([pattern]) => pattern.test(english));
	if (!known) return { text: english, lang: 'en' };
	const [pattern, hans, hant] = known;
	return { text: english.replace(pattern, code === 'zh-Hans' ? hans : hant), lang: code };
}
