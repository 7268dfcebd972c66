import { relative, resolve } from 'node:path';
import { checkGlossary } from '../glossary/check/check';
import { coverageTables } from '../glossary/check/coverage';
import { readParallels } from '../glossary/check/parallels';
import { readSeeds } from '../glossary/check/seeds';
import { compilePacks } from '../glossary/compile';
import { loadPacks } from '../glossary/load';

// Prints what is wrong with the glossary as `file:line: message`, then how far it covers its topics and sources.
// Ends with 1 if anything is wrong.

const root = resolve(import.meta.dirname, '..');
const packs = loadPacks();
const sources = packs.flatMap((pack) => pack.sources);
const seeds = readSeeds(resolve(root, '../shared/seeds'), sources);
const parallels = readParallels(resolve(root, '../shared/corpora/texts'), sources);
const faults = checkGlossary(packs, { seeds, parallels });

for (const { file, line, message } of faults) console.log(`${relative(root, file)}:${line}: ${message}`);
if (faults.length > 0) console.log('');
for (const pack of packs) console.log(`${pack.head.title.en}\n\n${coverageTables(pack)}\n`);
if (!seeds) console.log('The seed documents are not here: locators, figures and copied passages were not checked.');
if (!parallels) console.log('The aligned texts are not here: official renderings and collocations were not checked.');
for (const { id, terms, ...rest } of compilePacks(packs)) {
	const size = Buffer.byteLength(JSON.stringify({ id, terms, ...rest }));
	console.log(`Compiled ${id}: ${terms.length} terms, ${(size / 1024).toFixed(0)} KiB.`);
}
console.log(faults.length === 0 ? 'No faults.' : `${faults.length} faults.`);
process.exitCode = faults.length === 0 ? 0 : 1;
