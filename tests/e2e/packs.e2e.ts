import { expect, it } from 'vitest';
import { until } from '../../scripts/browser/until';
import { begin, choose, press, shown, table, texts } from './pack-import';
import { useSession } from './session';

const session = useSession();

it('a table becomes a pack: chosen, looked at, installed, switched off, removed', async () => {
	const notebook = await session.openOwn('notebook.html#/packs');
	await choose(notebook, '芯片.csv', '试光膜,testfilm,一种感光材料。,试膜|film\n晶圆盘,wafer plate\n');
	await press(notebook, '.import .primary');
	await shown(notebook, '.pack[data-state=ready] h2', '芯片');
	expect(await texts(notebook, '.pack')).toContainEqual(expect.stringMatching(/芯片.*2/s));

	const popup = await session.openOwn('popup.html');
	await popup.waitForSelector('[role=combobox]');
	await popup.type('[role=combobox]', 'testfilm');
	await shown(popup, '.hit', '试光膜');
	await shown(popup, '.hit .pack-badge', '芯片');
	await popup.keyboard.press('Enter');
	await shown(popup, '.entry .pack-badge', '芯片');
	await popup.close();

	const isOn = () =>
		notebook.$$eval('.pack [role=switch]', (all) => all.map((one) => (one as HTMLInputElement).checked));
	const before = await isOn();
	await notebook.$$eval('.pack [role=switch]', (all) => (all[1] as HTMLElement).click());
	await until('the switch', async () => (await isOn())[1] === !before[1]);
	await press(notebook, '.pack .button');
	await press(notebook, '.question .primary');
	await shown(notebook, '.pack[data-state=removed]', '芯片');
	await press(notebook, '.undo-bar .button');
	await shown(notebook, '.pack[data-state=ready]', '芯片');
	await press(notebook, '.pack > .button');
	await press(notebook, '.question .primary');
	for (const _ of [1, 2]) await press(notebook, '.pack[data-state=removed] .button + .button');
	await until('no pack of the reader’s', async () => !(await texts(notebook, '.pack')).join().includes('芯片'));
});

it('a file with faults names their lines, and nothing is stored of it', async () => {
	const notebook = await session.openOwn('notebook.html#/packs');
	const file = `{"format": "zhudu-pack", "version": 1, "pack": {"id": "odd", "title": "Odd"}, "terms": [
{"prefLabel": "算力"},
{"prefLabel": ""}
]}`;
	await choose(notebook, 'odd.json', file);
	const [fault] = await until('the faults', async () => nonEmpty(await texts(notebook, '.import .failure li')));
	expect(fault).toMatch(/3.*2.*prefLabel/s);
	await choose(notebook, 'newer.json', '{"format": "zhudu-pack", "version": 9, "terms": []}');
	await shown(notebook, '.import .failure li', 'pack format 9');
	expect((await texts(notebook, '.pack')).join()).not.toContain('Odd');
});

it('an import that is stopped leaves nothing', async () => {
	const notebook = await session.openOwn('notebook.html#/packs');
	await choose(notebook, 'stopped.csv', table(20_000));
	await begin(notebook);
	await press(notebook, '.import .row .button');
	await until('the end', async () => (await notebook.$('.import progress')) === null);
	await until('nothing of it', async () => !(await texts(notebook, '.pack')).join().includes('stopped'));
});

function nonEmpty<T>(list: T[]): T[] | null {
	return list.length > 0 ? list : null;
}
