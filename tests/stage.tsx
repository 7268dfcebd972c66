import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { onTestFinished } from 'vitest';
import { chooseStrings, StringsContext } from '../components/strings/context';
import type { Language } from '../model/settings';

/** A component in a document (of happy-dom) for the length of a test. */
export function onStage(first: ComponentChildren, language: Language = 'en') {
	const stage = document.createElement('main');
	document.body.append(stage);
	const show = (children: ComponentChildren) =>
		act(() =>
			render(
				<StringsContext.Provider value={chooseStrings(language, 'en')}>{children}</StringsContext.Provider>,
				stage,
			),
		);
	onTestFinished(() => {
		act(() => render(null, stage));
		stage.remove();
	});
	show(first);
	return {
		stage,
		show,
		find: <E extends HTMLElement = HTMLElement>(selector: string) => stage.querySelector<E>(selector)!,
		button: (words: string) => [...stage.querySelectorAll('button')].find(({ textContent }) => textContent === words)!,
	};
}

/** Types into a field as a reader does. */
export function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
	act(() => {
		field.value = text;
		field.dispatchEvent(new Event('input', { bubbles: true }));
	});
}

export function press(element: Element, key: string, { isComposing = false } = {}): void {
	act(
		() =>
			void element.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing, bubbles: true, cancelable: true })),
	);
}

export function click(element: HTMLElement): void {
	act(() => element.click());
}
