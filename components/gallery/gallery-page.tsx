import { render } from 'preact';
import { type Choices, LANGUAGES, THEMES, WIDTHS, writeChoices } from './choices';
import { EXHIBITS, VIEWS } from './states';
import { useChoices } from './use-choices';

/** A bar of choices, and the sheet that they make in a frame of the width chosen. */
function GalleryPage() {
	const choices = useChoices();
	const choose = (patch: Partial<Choices>) => {
		location.hash = writeChoices({ ...choices, ...patch });
	};
	const select = <Name extends 'view' | 'component' | 'language' | 'theme' | 'width'>(
		name: Name,
		options: readonly Choices[Name][],
		patch: (value: Choices[Name]) => Partial<Choices>,
	) => (
		<label>
			{name}{' '}
			<select
				value={choices[name]}
				onChange={({ currentTarget }) => choose(patch(options[currentTarget.selectedIndex]!))}
			>
				{options.map((option) => (
					<option key={option} value={option}>
						{option || 'all'}
					</option>
				))}
			</select>
		</label>
	);
	const names = EXHIBITS.filter(({ view }) => view === choices.view).map(({ name }) => name);
	return (
		<>
			<header class="gallery-bar">
				{select('view', VIEWS, (view) => ({ view, component: '' }))}
				{select('component', ['', ...names], (component) => ({ component }))}
				{select('language', LANGUAGES, (language) => ({ language }))}
				{select('theme', THEMES, (theme) => ({ theme }))}
				{select('width', WIDTHS, (width) => ({ width }))}
				<label>
					<input
						type="checkbox"
						checked={choices.unfold}
						onChange={({ currentTarget }) => choose({ unfold: currentTarget.checked })}
					/>{' '}
					unfold
				</label>
			</header>
			<iframe title="Sheet" src={`./sheet.html${writeChoices(choices)}`} width={choices.width} />
		</>
	);
}

render(<GalleryPage />, document.body);
