import { expect, it } from 'vitest';
import { cardText, isCard, shownCard, waitForCard } from '../../scripts/browser/card';
import { hoverMark, moveAway } from '../../scripts/browser/pointer';
import { until } from '../../scripts/browser/until';
import { useSession } from './session';
import { writeStored } from './stored';

const session = useSession();
const TERM = '新质生产力';

it('the card is made ready out of sight while the pointer rests, also if the pointer left and came back', async () => {
	const own = await session.openOwn('notebook.html#/about');
	await writeStored(own, 'settings', { hoverDelay: 1500 });
	const page = await session.open('/articles/harbour');
	const isReady = async () => {
		for (const frame of page.frames()) {
			if (frame.parentFrame() && (await isCard(frame)) && (await cardText(frame)).includes('xīnzhì')) return true;
		}
		return false;
	};
	for (const _ of ['at first', 'back again']) {
		await hoverMark(page, TERM);
		await until('the entry, out of sight', isReady);
		expect(await shownCard(page)).toBeNull();
		await moveAway(page);
	}
	await hoverMark(page, TERM);
	await waitForCard(page, 'xīnzhì');
	await writeStored(own, 'settings', null);
	await own.close();
	await page.close();
});
