import { expect, it } from 'vitest';
import { faultIn } from '../../components/strings/faults';
import { UnreadableFile } from '../../formats/fault';
import { checkPackFile } from '../../formats/pack/compile-pack-file';
import { readPackJson, readPackTable } from '../../formats/pack/read-pack-file';

const HEAD = '"format": "zhudu-pack", "version": 1, "pack": {"id": "a", "title": "A"}';

/** Files with one fault each, and how it is said. */
const FILES = [
	[`{${HEAD}, "terms": [`, '文件没有写完'],
	[`{${HEAD}, "terms": []} {`, '结尾之后还有内容'],
	['[]', '应为 JSON 对象'],
	['{"format": zhudu}', /^不是 JSON：/],
	[`{${HEAD}, "version": 1, "terms": []}`, 'version 出现了两次'],
	[`{${HEAD}, "terms": [{"prefLabel": "算力"}], "sources": []}`, 'sources 要写在 terms 之前'],
	[`{${HEAD}, "term": [], "terms": []}`, '词库没有 term 这一项'],
	['{"format": "zhudu-pack", "version": 9, "terms": []}', '词库格式是 9，这一版注读只能读格式 1'],
	['{"format": "tbx", "terms": []}', '不是词库："format": "zhudu-pack" 要写在 terms 之前'],
	['{"format": "zhudu-pack", "version": 1, "pack": {"id": "a"}, "terms": []}', /title.*缺少 "title"$/],
	[
		'{"format": "zhudu-pack", "version": 1, "pack": {"id": "A b", "title": "A"}, "terms": []}',
		'pack.id: 应为用连字符连接的小写英文词',
	],
	[`{${HEAD}, "terms": [{"id": "a", "prefLabel": "甲"}, {"id": "a", "prefLabel": "乙"}]}`, 'id: “a” 出现了两次'],
	[`{${HEAD}, "terms": [{"prefLabel": "甲", "definition": {}}]}`, 'definition: zh 和 en 都没有'],
	[`{${HEAD}, "terms": [{"prefLabel": "甲", "colour": "red"}]}`, 'colour: 没有 "colour" 这一项'],
	[`{${HEAD}, "terms": [{"prefLabel": "甲", "id": 5}]}`, 'id: 应为 string，这里是 5'],
	[`{${HEAD}, "terms": [{"prefLabel": "甲", "id": ""}]}`, 'id: 不能为空'],
	[`{${HEAD}, "terms": [{"prefLabel": "甲", "id": "${'a'.repeat(81)}"}]}`, 'id: 超过 80 个字符'],
	[`{${HEAD}, "terms": [{"prefLabel": 5}]}`, /^prefLabel: 应为文本或 \{"zh": …, "en": …\}，各不超过 \d+ 个字符$/],
] as const;

it.each(FILES)('%s', async (file, said) => {
	const told = faultIn(await faultOf(readPackJson(pieces(file))), { code: 'zh-Hans' });
	expect(told).toEqual({ text: typeof said === 'string' ? said : expect.stringMatching(said), lang: 'zh-Hans' });
});

it('a table with a quotation mark that is never closed', async () => {
	const head = { id: 'a', title: { zh: '甲', en: 'A' } };
	const fault = await faultOf(readPackTable(pieces('"算力,computing power'), head as never));
	expect(faultIn(fault, { code: 'zh-Hant' })).toEqual({ text: '引號從這裡開始，沒有結束', lang: 'zh-Hant' });
});

it('English, and what has no translation, stays as it is', () => {
	expect(faultIn('must not be empty', { code: 'en' })).toEqual({ text: 'must not be empty', lang: 'en' });
	expect(faultIn('odd', { code: 'zh-Hans' })).toEqual({ text: 'odd', lang: 'en' });
});

/** What is said in English of the first fault of a file. */
async function faultOf(parts: ReturnType<typeof readPackJson>): Promise<string> {
	try {
		return (await checkPackFile(parts)).faults[0]!.message;
	} catch (error) {
		if (error instanceof UnreadableFile) return error.fault.message;
		throw error;
	}
}

async function* pieces(text: string): AsyncGenerator<string> {
	yield text;
}
