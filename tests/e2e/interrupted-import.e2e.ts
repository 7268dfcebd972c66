import { expect, it } from 'vitest';
import { until } from '../../scripts/browser/until';
import { backgroundEnder } from './kills/ends';
import { begin, choose, press, shown, table, texts } from './pack-import';
import { useSession } from './session';

const session = useSession();

it('an import outlives the background; one whose page is closed is cleared and told of, and leaves the pack that was there', async () => {
	const notebook = await session.openOwn('notebook.html#/packs');
	await choose(notebook, 'large.csv', table(8_000));
	await begin(notebook);
	await (await backgroundEnder(session.launched))();
	await until('the end', async () => (await texts(notebook, '.pack[data-state=ready]')).join().includes('large'), {
		timeout: 120_000,
	});
	expect((await texts(notebook, '.pack')).join()).toContain('8,000');
	await until('the next import to be possible', async () => (await notebook.$('.import progress')) === null);

	await choose(notebook, 'large.csv', table(9_000));
	await begin(notebook);
	await notebook.close({ runBeforeUnload: false });
	const again = await session.openOwn('notebook.html#/packs');
	await shown(again, '.pack[data-state=interrupted]', 'large');
	await press(again, '.pack[data-state=interrupted] .button');
	await until('nothing of it', async () => !(await again.$('.pack[data-state=interrupted]')));
	expect((await texts(again, '.pack[data-state=ready]')).filter((one) => one.includes('large'))).toEqual([
		expect.stringContaining('8,000'),
	]);
});
