import type { Note } from '../../model/note';
import { TOPICS } from '../../model/term';
import { fold } from '../../text/fold';
import type { AnyTerm } from '../packs/compose-entry';
import { Block, type IndexedEntry, type Texts } from './block';
import { textsOf, textsOfNote } from './entry-texts';
import { spellPinyin } from './spell-pinyin';

/** How many entries a block has at most. */
const BLOCK = 256;

type Shelf = IndexedEntry['topic'];

/**
 * Everything that can be found. Records come and go one by one; what that costs does not depend on how many there are. Only
 * folded texts are kept: what a hit shows is read from the database.
 */
export class SearchIndex {
	readonly #blocks = new Map<string, Block>();
	/** By topic, in each the order of ranks: so lists show them. */
	readonly #shelves = new Map<Shelf, Block[]>([...TOPICS, 'own' as const, null].map((topic) => [topic, []]));

	get isEmpty(): boolean {
		return this.#blocks.size === 0;
	}

	/** All blocks, by topic in the order of topics; the reader's own terms come after them, notes without a term at the end. */
	*blocks(): Generator<Block> {
		for (const shelf of this.#shelves.values()) yield* shelf;
	}

	/** Adds a term, or puts it in the place of what was known of it. */
	putTerm(term: AnyTerm, rank: number): void {
		const note = this.#remove(term.id);
		const { label, english, definition } = textsOf(term);
		const entry = { id: term.id, pack: term.pack, topic: term.topic, rank };
		this.#add(entry, {
			label: foldAll(label),
			english: foldAll(english),
			pinyin: spellPinyin(term),
			note,
			definition: foldAll(definition),
		});
	}

	/** Forgets a term; a note on it stays. */
	dropTerm(id: string): void {
		this.#addOrphan(id, this.#remove(id));
	}

	/** Forgets the terms of a pack; notes on them stay. */
	dropPack(pack: string): void {
		for (const block of [...this.blocks()]) {
			const gone = block.entries.filter((entry) => entry.pack === pack);
			if (gone.length < block.entries.length) {
				for (const { id } of gone) this.dropTerm(id);
				continue;
			}
			const notes = gone.map((_, nth) => block.textOf('note', nth));
			this.#removeBlock(block);
			gone.forEach(({ id }, nth) => {
				this.#blocks.delete(id);
				this.#addOrphan(id, notes[nth]!);
			});
		}
	}

	/** A note was written, binned or restored. */
	putNote(note: Note): void {
		const text = foldAll(textsOfNote(note));
		const block = this.#blocks.get(note.term);
		const nth = block?.entries.findIndex(({ id }) => id === note.term) ?? -1;
		if (block && block.entries[nth]!.pack !== null) {
			block.setText('note', nth, text);
			return;
		}
		this.#remove(note.term);
		this.#addOrphan(note.term, text);
	}

	#addOrphan(id: string, note: string): void {
		if (note === '') return;
		this.#add({ id, pack: null, topic: null, rank: 0 }, { label: '', english: '', pinyin: '', note, definition: '' });
	}

	#add(entry: IndexedEntry, texts: Texts): void {
		const shelf = this.#shelves.get(entry.topic)!;
		let block = shelf.findLast(({ entries: [first] }) => first!.rank <= entry.rank) ?? shelf[0];
		if (!block) {
			block = new Block();
			shelf.push(block);
		}
		let nth = block.entries.findLastIndex(({ rank }) => rank <= entry.rank) + 1;
		if (block.entries.length >= BLOCK) {
			const next = block.split(nth);
			for (const { id } of next.entries) this.#blocks.set(id, next);
			shelf.splice(shelf.indexOf(block) + 1, 0, next);
			if (nth >= BLOCK) [block, nth] = [next, 0];
		}
		block.insert(nth, entry, texts);
		this.#blocks.set(entry.id, block);
	}

	/** Takes an entry out, and gives the text of its note. */
	#remove(id: string): string {
		const block = this.#blocks.get(id);
		if (!block) return '';
		const nth = block.entries.findIndex((entry) => entry.id === id);
		const note = block.textOf('note', nth);
		block.remove(nth);
		this.#blocks.delete(id);
		if (block.entries.length === 0) this.#removeBlock(block);
		return note;
	}

	#removeBlock(block: Block): void {
		for (const shelf of this.#shelves.values()) {
			const at = shelf.indexOf(block);
			if (at >= 0) shelf.splice(at, 1);
		}
	}
}

/** No folded text has a line break of its own: that is a blank. */
function foldAll(texts: string[]): string {
	return texts.map((text) => `${fold(text)}\n`).join('');
}
