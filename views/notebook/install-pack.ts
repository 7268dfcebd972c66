import type { CheckedFile } from '../../formats/pack/compile-pack-file';
import { ask } from '../../messages/call';
import { CallFailed } from '../../messages/call-failed';
import { LIMITS } from '../../model/limits';
import type { CompiledTerm } from '../../model/pack';
import { whileImporting } from '../../storage/packs/import-lock';

/**
 * Installs a pack slice by slice; `onDone` hears how many terms are stored, `onLabels` how much of
 * its labels is ready for pages (0 to 1). Where that fails or is stopped, what was stored
 * is removed. `undefined`: another page is importing.
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
}): Promise<true | undefined> {
	return whileImporting(async () => {
		const { head, edition, sources, size } = checked;
		const pack = head.id;
		try {
			await ask('pack.begin', { head, edition, sources, size });
			let from = 0;
			let slice: CompiledTerm[] = [];
			const put = async () => {
				signal.throwIfAborted();
				await ask('pack.put', { pack, from, terms: slice });
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
			for (let done = 0; done < 1; ) {
				done = await ask('pack.finish', { pack });
				onLabels(done);
				signal.throwIfAborted();
			}
			return true as const;
		} catch (error) {
			// Removed while its words were made ready, it is in the bin. Should this fail, too, it is cleared when packs are next asked for.
			const isRemoved = error instanceof CallFailed && error.error.code === 'not-found';
			if (!isRemoved) await ask('pack.erase', { pack }).catch(() => {});
			throw error;
		}
	});
}
