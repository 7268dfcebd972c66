import type { ComponentChildren } from 'preact';
import { useStrings } from '../strings/context';
import { type Route, SECTIONS } from './route';

/** The notebook's name, its navigation and the section shown. */
export function NotebookFrame({ route, children }: { route: Route; children: ComponentChildren }) {
	const { notebook, appName } = useStrings();
	const current = route.section === 'term' ? 'glossary' : route.section;
	return (
		<div class="notebook">
			<a class="skip" href="#main" onClick={(event) => focusMain(event)}>
				{notebook.skip}
			</a>
			<header class="notebook-head">
				<p class="brand">{appName}</p>
				<nav aria-label={notebook.nav}>
					<ul>
						{SECTIONS.map((section) => (
							<li key={section}>
								<a href={`#/${section}`} aria-current={section === current ? 'page' : undefined}>
									{notebook[section]}
								</a>
							</li>
						))}
					</ul>
				</nav>
			</header>
			<main id="main" tabIndex={-1}>
				{children}
			</main>
		</div>
	);
}

/** The address stays: it holds the section. */
function focusMain(event: Event): void {
	event.preventDefault();
	document.getElementById('main')?.focus();
}
