// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { click, onStage, press, type } from '../../tests/stage';
import { OWN_TERMS } from '../gallery/fixtures/own-terms';
import { OwnTermForm } from './OwnTermForm';

/** Terms that are there. */
const THERE: Record<string, { id: string; isOwn: boolean }> = {
	新质生产力: { id: 'own-9', isOwn: true },
	低空经济: { id: 'low-altitude', isOwn: false },
};

function Form(props: Omit<Parameters<typeof OwnTermForm>[0], 'busy' | 'existing' | 'onLabel'>) {
	const [label, setLabel] = useState('');
	return <OwnTermForm {...props} busy={false} existing={THERE[label] ?? null} onLabel={setLabel} />;
}

const BLANK = { label: '', altLabels: [], definition: '' };

function open(term: Parameters<typeof OwnTermForm>[0]['term']) {
	const [onSave, onCancel] = [vi.fn(), vi.fn()];
	const form = onStage(<Form term={term} onSave={onSave} onCancel={onCancel} />);
	return { ...form, onSave, onCancel, label: form.find<HTMLInputElement>('input') };
}

describe('the form of an own term', () => {
	it('begins in its first field', () => {
		const { label } = open(BLANK);
		expect(document.activeElement).toBe(label);
	});

	it('keeps the English label of a term that is changed', () => {
		const { find, onSave, label } = open(OWN_TERMS.plain);
		type(label, '“一带一路”');
		find('form').dispatchEvent(new Event('submit', { cancelable: true }));
		expect(onSave.mock.calls[0]![0]).toMatchObject({
			id: 'own-1',
			label: '“一带一路”',
			altLabels: ['丝绸之路经济带', 'Belt and Road'],
		});
	});

	it.each([
		['新质生产力', false, '#/term/own-9'],
		[' 新质生产力 ', false, '#/term/own-9'],
		['低空经济', true, '#/term/low-altitude'],
		['新质', true, undefined],
	])('“%s” can be saved: %s; the term that is there: %s', (text, can, there) => {
		const { find, label } = open(BLANK);
		type(label, text);
		expect(label.checkValidity()).toBe(can);
		expect(find('[role=status] a')?.getAttribute('href')).toBe(there);
	});
});

describe('Escape', () => {
	it('leaves a form in which nothing was changed', () => {
		const { label, onCancel } = open(OWN_TERMS.plain);
		press(label, 'Escape');
		expect(onCancel).toHaveBeenCalledOnce();
	});

	it('asks before typed text is let go of, and a second one takes the question back', () => {
		const { label, find, button, onCancel } = open(BLANK);
		type(label, '新词');
		press(label, 'Escape');
		expect(document.activeElement).toBe(button('Keep writing'));
		press(button('Keep writing'), 'Escape');
		expect(find('[role=alertdialog]')).toBeNull();
		expect(label.value).toBe('新词');
		press(label, 'Escape');
		click(button('Discard'));
		expect(onCancel).toHaveBeenCalledOnce();
	});

	it('of an input method is its own affair', () => {
		const { label, find, onCancel } = open(BLANK);
		type(label, 'xin');
		press(label, 'Escape', { isComposing: true });
		expect(find('[role=alertdialog]')).toBeNull();
		expect(onCancel).not.toHaveBeenCalled();
	});
});
