import type { ComponentChildren } from 'preact';
import { useStrings } from '../strings/context';
import { type Route, SECTIONS } from './route';

/** The notebook's name, its navigation and the section shown. */
export function NotebookFrame({ route, children }: { route: Route; children: ComponentChildren }) {
	const { notebook, appName } = useStrings();
	const current = route.section === 'term' ? 'glossary' : route.section;
	return (
		<div class="notebook">
			{/* A button, not a link: the address holds the section. */}
			<button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
				{notebook.skip}
			</button>
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
