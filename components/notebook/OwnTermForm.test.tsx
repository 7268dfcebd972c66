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

function open(term: Parameters<typeof OwnTermForm>[0]['term'], typed = term) {
	const [onType, onSave, onCancel] = [vi.fn(), vi.fn(), vi.fn()];
	const form = onStage(<Form term={term} typed={typed} onType={onType} onSave={onSave} onCancel={onCancel} />);
	return { ...form, onType, onSave, onCancel, label: form.find<HTMLInputElement>('input') };
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

describe('what is typed', () => {
	it('is told of at each key, and nothing before', () => {
		const { find, onType, label } = open(BLANK);
		expect(onType).not.toHaveBeenCalled();
		type(label, '算');
		type(label, '算力');
		type(find<HTMLTextAreaElement>('textarea:last-of-type'), '义');
		expect(onType.mock.calls.map(([draft]) => [draft.label, draft.definition])).toEqual([
			['算', ''],
			['算力', ''],
			['算力', '义'],
		]);
	});

	it.each(['Escape', 'Cancel'])('before, and was not saved, is not let go of unasked: %s', (how) => {
		const { find, button, onCancel, label } = open(BLANK, { ...BLANK, label: '算力' });
		expect(label.value).toBe('算力');
		if (how === 'Escape') press(label, 'Escape');
		else click(button('Cancel'));
		expect(find('[role=alertdialog]')).not.toBeNull();
		expect(onCancel).not.toHaveBeenCalled();
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
