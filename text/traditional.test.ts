import { expect, it } from 'vitest';
import { traditional } from './traditional';

it.each([
	['新质生产力', '新質生產力'],
	['银发经济', '銀髮經濟'],
	['把握发展', '把握發展'],
	['而不是只求不出事', '而不是只求不出事'],
	['过境免签', '過境免簽'],
	['不签长期合同', '不簽長期合同'],
	['列为“十五五”规划的重点', '列為「十五五」規劃的重點'],
	['所谓“‘两个’毫不动摇”', '所謂「『兩個』毫不動搖」'],
	['China’s 经济', 'China’s 經濟'],
])('%s: %s', (text, expected) => expect(traditional(text)).toBe(expected));
