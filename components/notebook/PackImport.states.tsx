import { UNBROKEN } from '../gallery/fixtures/texts';
import { nothing, type States } from '../gallery/states';
import { type ImportState, PackImport } from './PackImport';

const title = { zh: '银行词汇', hant: '銀行詞彙', en: 'Banking glossary' };
const fault = { line: 12, entry: 3, message: 'prefLabel.zh: must not be empty' };
const show = (state: ImportState) => (
	<PackImport state={state} onFile={nothing} onInstall={nothing} onCancel={nothing} />
);

export const states: States = {
	'at rest': show({ kind: 'none' }),
	checking: show({ kind: 'checking', file: 'banking.csv', done: 0.4 }),
	checked: show({ kind: 'checked', title, size: 100_000, replaces: undefined }),
	'takes the place of another': show({ kind: 'checked', title, size: 1, replaces: 12 }),
	'many faults': show({
		kind: 'faulty',
		file: 'banking.csv',
		faults: [fault, { ...fault, line: 13 }],
		count: 120,
		isRead: true,
	}),
	unreadable: show({
		kind: 'faulty',
		file: UNBROKEN,
		faults: [{ line: 1, message: 'Unexpected end' }],
		count: 1,
		isRead: false,
	}),
	'going on': show({ kind: 'installing', title, done: 41_200, size: 100_000 }),
	installed: show({ kind: 'installed', title, size: 100_000 }),
	'getting ready for pages': show({ kind: 'installing', title, done: 100_000, size: 100_000, labels: 0.4 }),
	'not ready for pages': show({ kind: 'unprepared', title, size: 100_000 }),
	stopped: show({ kind: 'cancelled' }),
	'another is going on': show({ kind: 'busy' }),
	failed: show({ kind: 'failed', code: 'storage-full' }),
};
