import { Component, type ComponentChildren } from 'preact';
import { chooseStrings, StringsContext } from '../strings/context';
import base from '../styles/base.css?inline';
import card from '../styles/card.css?inline';
import entry from '../styles/entry.css?inline';
import notebook from '../styles/notebook.css?inline';
import panel from '../styles/panel.css?inline';
import tokens from '../styles/tokens.css?inline';
import welcome from '../styles/welcome.css?inline';
import type { Choices } from './choices';
import { EXHIBITS, type View } from './states';

/** What each view's page loads. */
const STYLES: Record<View, string> = {
	card: tokens + base + entry + card,
	panel: tokens + base + entry + panel,
	notebook: tokens + base + entry + panel + notebook + welcome,
};

/** The states of one component, or of all that are shown as in one view. */
export function Sheet({ view, component, language, theme, unfold }: Choices) {
	const { documentElement } = document;
	documentElement.lang = language;
	documentElement.dataset.theme = theme;
	const shown = EXHIBITS.filter((exhibit) => (component ? exhibit.name === component : exhibit.view === view));
	return (
		<StringsContext.Provider value={chooseStrings(language, 'en')}>
			<style>{STYLES[shown[0]?.view ?? view]}</style>
			{shown.map(({ name, states }) => (
				<section key={`${name} ${unfold}`} class="exhibit" aria-label={name}>
					<p class="exhibit-name">{name}</p>
					{Object.entries(states).map(([state, children]) => (
						<div key={state} class="exhibit-state" data-state={`${name}: ${state}`}>
							<p class="exhibit-name">{state}</p>
							<div class="exhibit-stage" ref={unfold ? unfoldAll : null}>
								<Guard>{children}</Guard>
							</div>
						</div>
					))}
				</section>
			))}
		</StringsContext.Provider>
	);
}

/** A state that can't be rendered says so, and the others are shown. */
class Guard extends Component<{ children: ComponentChildren }, { fault: unknown }> {
	static override getDerivedStateFromError(fault: unknown) {
		return { fault };
	}

	override render() {
		const { fault } = this.state;
		return fault === undefined ? this.props.children : <pre class="exhibit-fault">{String(fault)}</pre>;
	}
}

function unfoldAll(stage: HTMLElement | null): void {
	for (const fold of stage?.querySelectorAll('details') ?? []) fold.open = true;
}
