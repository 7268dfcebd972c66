import { expect, it } from 'vitest';
import { focusNote, restingBox, waitForCard, waitForNoCard } from '../../scripts/browser/card';
import { waitForMark } from '../../scripts/browser/marks';
import { hover, hoverMark, moveAway } from '../../scripts/browser/pointer';
import { useSession } from './session';

const session = useSession({ storesNothing: true });
const TERM = '新质生产力';

it('the card stands and looks as ever under rules that the page has for such elements', async () => {
	const page = await session.open('/articles/harbour');
	await waitForMark(page, TERM);
	const { boxes } = await hoverMark(page, TERM);
	await waitForCard(page, 'xīnzhì');
	const ever = await restingBox(page);
	await page.keyboard.press('Escape');
	await waitForNoCard(page);
	await moveAway(page);
	await page.addStyleTag({
		content: `html > div, [popover], [popover]:popover-open { display: none !important; position: static !important;
			inset: 0 !important; width: 9px !important; height: 9px !important; margin: 40px !important; border: 9px solid !important;
			padding: 40px !important; overflow: hidden !important; background: red !important; color: red !important; opacity: 0.1 !important;
			transform: scale(0.5) !important; filter: invert(1) !important; clip-path: inset(50%) !important; z-index: -1 !important;
			pointer-events: none !important; visibility: hidden !important; content-visibility: hidden !important }`,
	});
	await hover(page, boxes[0]!);
	const card = await waitForCard(page, TERM);
	expect(await restingBox(page)).toEqual(ever);
	const look = await page.evaluate(() => {
		const [host] = [...document.querySelectorAll('html > div[popover]')];
		const { opacity, transform, filter, clipPath, backgroundColor } = getComputedStyle(host as Element);
		return [opacity, transform, filter, clipPath, backgroundColor];
	});
	expect(look).toEqual(['1', 'none', 'none', 'none', 'rgba(0, 0, 0, 0)']);
	await focusNote(page, card);
});
