import { LEVELS, type Level, TOPICS, type Topic } from '../../model/term-kinds';

/** What a lexicon knows of the term that a label is of. */
export interface LabelKind {
	/** Place of its pack among those of the index; at most 35. */
	pack: number;
	level: Level;
	/** Null: one of the reader's own. */
	topic: Topic | null;
	/** It is the term's preferred label. */
	preferred: boolean;
}

/** Writes that in four characters. */
export function packKind({ pack, level, topic, preferred }: LabelKind): string {
	const place = topic === null ? '-' : TOPICS.indexOf(topic).toString(36);
	return pack.toString(36) + LEVELS.indexOf(level) + place + (preferred ? '*' : '-');
}

/** Reads what `packKind` wrote. */
export function unpackKind(code: string): LabelKind {
	return {
		pack: Number.parseInt(code[0]!, 36),
		level: LEVELS[Number(code[1])] ?? 'core',
		topic: code[2] === '-' ? null : (TOPICS[Number.parseInt(code[2]!, 36)] ?? null),
		preferred: code[3] === '*',
	};
}
