import { expect, it, vi } from 'vitest';
import { forgetNews, hasNews, keepNews } from './news';

vi.mock('wxt/browser', async () => (await import('../../tests/storage/browser-of-tests')).browserOfTests());

it('what an update has brought is told until it is dismissed; of a reload there is nothing to tell', async () => {
	await keepNews('1');
	expect(await hasNews()).toBe(false);
	await keepNews('0.9');
	expect(await hasNews()).toBe(true);
	await forgetNews();
	expect(await hasNews()).toBe(false);
});
