import { expect, it } from 'vitest';
import { waitForMark } from '../../scripts/browser/marks';
import { until } from '../../scripts/browser/until';
import { useSession } from './session';

const session = useSession({ storesNothing: true });

it.each([
	['n=1', '新质生产力'],
	['n=2', '新质生产力'],
	['srcdoc', '人工智能'],
])('%s', async (address, term) => {
	const page = await session.open('/hard/frames');
	const frame = await until('the frame', async () => page.frames().find((one) => one.url().includes(address)));
	await waitForMark(frame, term);
});

it.each([
	['of the same site, without a size', '#same', 'width: 0; height: 0'],
	['of another site, not displayed', '#cross', 'display: none'],
	['of another site, of one pixel', '#cross', 'width: 1px; height: 1px'],
])('%s: left alone until it has room for text', async (_kind, model, style) => {
	const page = await session.open('/hard/frames');
	await page.evaluate(
		(selector, hidden) => {
			const source = document.querySelector<HTMLIFrameElement>(selector)!.src.replace(/n=./, 'n=late');
			const frame = Object.assign(document.createElement('iframe'), { id: 'late', src: source });
			frame.style.cssText = hidden;
			const shown = Object.assign(document.createElement('iframe'), { src: source.replace('late', 'beside') });
			document.body.prepend(frame, shown);
		},
		model,
		style,
	);
	const frame = await until('the frame', async () => page.frames().find((one) => one.url().includes('n=late')));
	// Once another that came with it is marked, it has had its turn.
	const beside = await until('the other', async () => page.frames().find((one) => one.url().includes('n=beside')));
	await waitForMark(beside, '新质生产力');
	expect(await frame.evaluate(() => CSS.highlights.size)).toBe(0);
	await page.$eval('#late', (late) => ((late as HTMLElement).style.cssText = 'width: 400px; height: 300px'));
	await waitForMark(frame, '新质生产力');
});

it('one without an address, written by a script', async () => {
	const page = await session.open('/hard/frames');
	await page.setViewport({ width: 1280, height: 8000 });
	const element = await page.$('#blank');
	const frame = (await element!.contentFrame())!;
	const marked = () =>
		frame.evaluate(() => [...(CSS.highlights.get('reading-term') ?? [])].map((range) => (range as Range).toString()));
	await until('科技创新', async () => (await marked()).includes('科技创新'));
});

it('of more than a hundred in one page the first hundred are read, and the popup tells that there are others', async () => {
	const page = await session.open('/hard/svg');
	await page.evaluate(() => {
		const frames = Array.from({ length: 105 }, (_, i) =>
			Object.assign(document.createElement('iframe'), {
				style: 'width: 80px; height: 60px',
				srcdoc: `<p id="n${i}">发展新质生产力`,
			}),
		);
		document.body.replaceChildren(...frames);
	});
	const frameOf = (n: number) =>
		until(`frame ${n}`, async () => {
			for (const frame of page.frames()) if (await frame.$(`#n${n}`)) return frame;
			return null;
		});
	await waitForMark(await frameOf(99), '新质生产力');
	const popup = await session.openOwn('popup.html', { over: page });
	await until('the popup tells', () =>
		popup.evaluate(() => document.body.textContent?.includes('not all of it was read')),
	);
	expect(await (await frameOf(100)).evaluate(() => CSS.highlights.size)).toBe(0);
});
