import type { CheckedFile } from '../../formats/pack/compile-pack-file';
import { ask } from '../../messages/call';
import { LIMITS } from '../../model/limits';
import type { CompiledTerm } from '../../model/pack';
import { whileImporting } from '../../storage/packs/import-lock';

/**
 * Installs a pack slice by slice; `onDone` hears how many terms are stored. Where that fails or is stopped, what was stored is
 * removed, and one that was to be replaced is what it was. Once all is stored, which can't be stopped, the pack is there, and
 * `onLabels` hears how much of its labels is ready for pages (0 to 1). `undefined`: another page is importing.
 */
export function installPack({
	checked,
	terms,
	onDone,
	onLabels,
	signal,
}: {
	checked: CheckedFile;
	terms: AsyncIterable<CompiledTerm>;
	onDone: (count: number) => void;
	onLabels: (done: number) => void;
	signal: AbortSignal;
}): Promise<'installed' | 'unprepared' | undefined> {
	return whileImporting(async () => {
		const { head, edition, sources, size } = checked;
		const shelf = await ask('pack.begin', { head, edition, sources, size });
		try {
			let from = 0;
			let slice: CompiledTerm[] = [];
			const put = async () => {
				signal.throwIfAborted();
				await ask('pack.put', { shelf, from, terms: slice });
				from += slice.length;
				slice = [];
				onDone(from);
			};
			for await (const term of terms) {
				slice.push(term);
				if (slice.length === LIMITS.packSlice) await put();
			}
			if (slice.length > 0) await put();
			signal.throwIfAborted();
			onLabels(0);
			await ask('pack.finish', { shelf });
		} catch (error) {
			// Should this fail, too, it is cleared when packs are next asked for.
			await ask('pack.erase', { pack: shelf }).catch(() => {});
			throw error;
		}
		try {
			for (let done = 0; done < 1; onLabels(done)) done = await ask('pack.prepare', { pack: head.id });
			return 'installed';
		} catch {
			return 'unprepared';
		}
	});
}
