import { foldLabel } from '../../text/fold';
import { inflect } from '../../text/inflection';
import { faultIn, labelsOf, type Rule } from './rule';

/** Ids and labels belong to one term each, unless a label is declared as shared. */
export const checkLabels: Rule = (glossary) => {
	const { written, packs } = glossary;
	const shared = packs.flatMap((pack) => pack.shared);
	const ids = new Map<string, string>();
	const owners = new Map<string, Set<string>>();
	const declared = new Map(shared.map(({ label, terms }) => [foldLabel(label), new Set(terms)]));
	const faults = written.flatMap((one) => {
		const { term, topic } = one;
		const before = ids.get(term.id);
		ids.set(term.id, topic);
		const found = before ? [faultIn(one, 'id', `the id stands in ${before} already`)] : [];
		const own = new Set<string>();
		for (const { path, text, language } of labelsOf(one)) {
			const key = foldLabel(text);
			const inLanguage = `${language} ${text}`;
			if (own.has(inLanguage)) found.push(faultIn(one, path, `the label “${text}” stands twice`));
			own.add(inLanguage);
			const others = owners.get(key) ?? new Set();
			for (const other of others) {
				const pair = declared.get(key);
				if (other === term.id || (pair?.has(other) && pair.has(term.id))) continue;
				found.push(faultIn(one, path, `the label “${text}” is one of ${other} too; declare it in shared-labels.json`));
			}
			owners.set(key, others.add(term.id));
		}
		return found;
	});
	for (const { shared: declarations, sharedFile } of packs) {
		declarations.forEach(({ label, terms }, index) => {
			for (const id of terms) {
				if (owners.get(foldLabel(label))?.has(id)) continue;
				const line = sharedFile.lineOf(String(index));
				faults.push({ file: sharedFile.file, line, message: `“${label}” is no label of ${id}` });
			}
		});
	}
	return faults;
};

/** What recognition is told of labels must name labels of the term. */
export const checkRecognition: Rule = ({ written }) =>
	written.flatMap((one) => {
		const texts = labelsOf(one).map(({ text }) => text);
		const labels = texts.map(foldLabel);
		const { unmarked = [], except = [], cues = [] } = one.term.recognition ?? {};
		const isLabel = (text: string) => labels.includes(foldLabel(text));
		const hasLabel = (text: string) => labels.some((label) => foldLabel(text).includes(stemOf(label)));
		return [
			...unmarked.flatMap((text, index) =>
				isLabel(text) ? [] : [faultIn(one, `recognition.unmarked.${index}`, `“${text}” is no label of this term`)],
			),
			...except.flatMap((text, index) =>
				hasLabel(text) ? [] : [faultIn(one, `recognition.except.${index}`, `“${text}” contains no label of this term`)],
			),
			...cues.flatMap(({ labels: cued }, index) =>
				cued.flatMap((text, inner) =>
					// Labels are compiled as they are written: a cue for 运算能力 would do nothing for 運算能力.
					texts.includes(text)
						? []
						: [faultIn(one, `recognition.cues.${index}.labels.${inner}`, `“${text}” is no label of this term`)],
				),
			),
		];
	});

/** What the numbers of an English label have in common: “A share of” is an exception of A-shares. */
function stemOf(label: string): string {
	return label.slice(0, inflect(label).stem);
}
