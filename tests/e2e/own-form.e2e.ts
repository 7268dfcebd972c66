import { expect, it } from 'vitest';
import { until } from '../../scripts/browser/until';
import { useSession } from './session';

const session = useSession();
const FIELDS = '.own-form input, .own-form textarea';

it('what is typed into the form of an own term outlives the section and the tab, until it is saved', async () => {
	const first = await session.openOwn('notebook.html#/own');
	await (await until('the button', () => first.$('.column > .button.primary'))).click();
	await first.waitForSelector('.own-form input');
	await first.type('.own-form input', '算力券');
	await first.type('.own-form textarea:last-of-type', '一种补贴。');
	await first.evaluate(() => {
		location.hash = '#/notes';
	});
	await until('the other section', async () => (await first.$('.own-form')) === null);
	await first.evaluate(() => {
		location.hash = '#/own';
	});
	const typed = () => first.$$eval(FIELDS, (all) => all.map((one) => (one as HTMLInputElement).value));
	await until('what was typed', async () => (await typed()).join('|') === '算力券||一种补贴。');
	await first.type('.own-form textarea:last-of-type', '又');
	await first.close();

	const again = await session.openOwn('notebook.html#/own');
	const left = () => again.$$eval(FIELDS, (all) => all.map((one) => (one as HTMLInputElement).value));
	await until('what was typed', async () => (await left()).join('|').startsWith('算力券||一种补贴。'));
	await again.click('.own-form .primary');
	await until('the term', () => again.evaluate(() => document.querySelector('.own-form') === null));
	expect(await again.evaluate(() => document.body.innerText)).toContain('算力券');
	await again.reload().catch(() => {}); // Firefox does not report it.
	await until('the list', () => again.evaluate(() => document.body.innerText.includes('算力券')));
	expect(await again.$('.own-form')).toBeNull();
});
