import lexiconData from 'virtual:lexicon';
import { openWhole } from '../../matching/lexicon/lexicon';
import { recognize } from '../../matching/recognize';
import { createSegmenter } from '../../matching/segment/segmenter';
import { loadJieba } from '../../matching/segment/segmenter-node';

const lexicon = openWhole(lexiconData);
const segmenter = createSegmenter({ load: loadJieba });

/** What the recogniser marks in each of these blocks of text: the marked text as it stands there. */
export async function expectedMarks(blocks: string[]): Promise<string[]> {
	const marks: string[] = [];
	for (const block of blocks) {
		for (const { start, end } of await recognize(block, { lexicon, segmenter })) marks.push(block.slice(start, end));
	}
	return marks;
}
