// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { nothing } from '../gallery/states';
import { PanelFrame } from './PanelFrame';
import { PanelHeader } from './PanelHeader';
import { SearchField } from './SearchField';

const PAGE = readFileSync('entrypoints/popup/index.html', 'utf8');

it('takes over the field that the popup comes with, where it is, with the focus', () => {
	document.body.innerHTML = /<body>(.*)<\/body>/s.exec(PAGE)![1]!.replace(/<script.*?<\/script>/s, '');
	const field = document.querySelector<HTMLInputElement>('[role=combobox]')!;
	field.focus();
	let left = 0;
	field.addEventListener('blur', () => left++);
	const head = <PanelHeader host="news.example" siteOn paused={false} onSite={nothing} onPaused={nothing} />;
	const search = (
		<SearchField
			query="新"
			results={undefined}
			active={undefined}
			onQuery={nothing}
			onMove={nothing}
			onChoose={nothing}
		/>
	);
	act(() =>
		render(
			<PanelFrame isWide={false} head={head} search={search} foot={null}>
				…
			</PanelFrame>,
			document.body,
		),
	);
	expect(document.querySelectorAll('.panel, header, input[role=combobox]')).toHaveLength(3);
	expect(document.querySelector('[role=combobox]')).toBe(field);
	expect([document.activeElement, field.value, left]).toEqual([field, '新', 0]);
});
