import { expect, it } from 'vitest';
import { readMarks } from '../../scripts/browser/marks';
import { until } from '../../scripts/browser/until';
import { useSession } from './session';

const session = useSession({ storesNothing: true });

it.each([
	['100,000 text nodes', '/generated/nodes'],
	['20 MB', '/generated/large'],
])('%s: marked, and never frozen', async (_what, path) => {
	const begun = Date.now();
	const page = await session.open(path);
	const opening = Date.now() - begun;
	let longest = 0;
	const markedOnScreen = async () => {
		const asked = Date.now();
		const marks = await readMarks(page);
		longest = Math.max(longest, Date.now() - asked);
		return marks.some(({ boxes: [box] }) => box && box.y > 0 && box.y < 900);
	};
	await until('marks at the beginning', markedOnScreen);
	await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
	await until('marks at the very end', markedOnScreen);
	// How long that is depends on what else the machine does; the browser itself had as much to do to open the page.
	expect(longest).toBeLessThan(5000 + 4 * opening);
	expect(session.faults(page)).toEqual([]);
	await page.close(); // with all that it holds
});
