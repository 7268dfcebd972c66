import { browser } from 'wxt/browser';

/** Milliseconds after the last use until what was read of the dictionary is let go. */
const KEPT = 60_000;

const read = new Map<number, Promise<string>>();
let forgetting: ReturnType<typeof setTimeout> | undefined;

/** A file of the dictionary, see `shardOf`: each line an entry, with a line break before the first and after the last. */
export function readShard(nth: number): Promise<string> {
	clearTimeout(forgetting);
	forgetting = setTimeout(() => read.clear(), KEPT);
	let shard = read.get(nth);
	if (!shard) {
		shard = fetchShard(nth);
		// What failed is tried again the next time.
		shard.catch(() => read.delete(nth));
		read.set(nth, shard);
	}
	return shard;
}

async function fetchShard(nth: number): Promise<string> {
	const response = await fetch(new URL(`/dictionary/${nth}.gz`, browser.runtime.getURL('/')));
	const text = response.body!.pipeThrough(new DecompressionStream('gzip'));
	return `\n${await new Response(text).text()}\n`;
}
