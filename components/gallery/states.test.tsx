// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { chooseStrings, StringsContext } from '../strings/context';
import { LANGUAGES } from './choices';
import { EXHIBITS } from './states';

/** States in which there is nothing to show. */
const NOTHING = /none|empty|only pack there is/;

it('every component has states', () => {
	const components = Object.keys(import.meta.glob(['../**/[A-Z]*.tsx', '!../**/*.{states,test}.tsx', '!./**']));
	const names = components.map((path) => path.replace(/^.*\/(.*)\.tsx$/, '$1'));
	expect(names.filter((name) => !EXHIBITS.some((exhibit) => exhibit.name === name))).toEqual([]);
	expect(names.length).toBeGreaterThan(35);
});

describe.each(LANGUAGES)('in %s', (language) => {
	it.each(EXHIBITS)('$name renders in every state', ({ states }) => {
		for (const [state, children] of Object.entries(states)) {
			const stage = document.createElement('div');
			document.body.append(stage);
			act(() =>
				render(
					<StringsContext.Provider value={chooseStrings(language, 'en')}>{children}</StringsContext.Provider>,
					stage,
				),
			);
			if (!NOTHING.test(state)) expect(stage.childNodes, state).not.toHaveLength(0);
			expect(stage.textContent, state).not.toMatch(/undefined|null|NaN|\[object/);
			// Sentences in Chinese follow one another without a space.
			expect(spaced(stage), state).toEqual([]);
			expect(saidTwice(stage), state).toEqual([]);
			act(() => render(null, stage));
			stage.remove();
		}
	});
});

/** Texts that go on in Chinese behind a full stop and a space. */
function spaced(stage: Element): string[] {
	const texts = [...stage.querySelectorAll('*')].map(({ childNodes }) =>
		[...childNodes].map((node) => (node instanceof Text ? node.data : '|')).join(''),
	);
	return texts.filter((text) => /[。！？；：] \p{sc=Han}/u.test(text));
}

/** Buttons and links whose title, which is read after their name, is part of it. What is the same altogether is read once. */
function saidTwice(stage: Element): string[] {
	return [...stage.querySelectorAll<HTMLElement>(':is(button, a)[title]')].flatMap((element) => {
		const { title, textContent } = element;
		const name = element.getAttribute('aria-label') ?? textContent.trim();
		return name !== title && name.includes(title) ? [name] : [];
	});
}
