import { it } from 'vitest';
import { cardText, isCard, shownCard, waitForCard, waitForNoCard } from '../../scripts/browser/card';
import { hoverMark, moveAway } from '../../scripts/browser/pointer';
import { until } from '../../scripts/browser/until';
import { useSession } from './session';
import { readStored, writeStored } from './stored';

const session = useSession({ storesNothing: true });
const TERM = '新质生产力';

it('the card is made ready out of sight while the pointer rests, also if the pointer left and came back', async () => {
	const own = await session.openOwn('notebook.html#/about');
	const settings = await readStored(own, 'settings');
	await writeStored(own, 'settings', { ...(settings as object), hoverDelay: 2000 });
	const page = await session.open('/articles/harbour');
	const isReady = async () => {
		for (const frame of page.frames()) {
			if (frame.parentFrame() && (await isCard(frame)) && (await cardText(frame)).includes('xīnzhì')) return true;
		}
		return false;
	};
	const isReadyUnseen = async () => (await isReady()) && (await shownCard(page)) === null;
	for (const time of ['at first', 'back again']) {
		// A machine that is too slow to look within the delay looks again the next time.
		await until(`the entry, out of sight, ${time}`, async () => {
			await hoverMark(page, TERM);
			const seen = await until('the entry', isReadyUnseen, { timeout: 2000 }).catch(() => false);
			await moveAway(page);
			await waitForNoCard(page);
			return seen;
		});
	}
	await hoverMark(page, TERM);
	await waitForCard(page, 'xīnzhì');
	await writeStored(own, 'settings', settings);
});
