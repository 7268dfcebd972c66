import { relative, resolve } from 'node:path';
import { checkGlossary } from '../glossary/check/check';
import { coverageTables } from '../glossary/check/coverage';
import { readSeeds } from '../glossary/check/seeds';
import { compileGlossary } from '../glossary/compile';
import { loadGlossary } from '../glossary/load';

// Prints what is wrong with the glossary as `file:line: message`, then how far it covers its topics and articles.
// Ends with 1 if anything is wrong.

const root = resolve(import.meta.dirname, '..');
const folder = resolve(root, '../shared/seeds');
const glossary = loadGlossary();
const seeds = readSeeds(folder, glossary.articles);
const faults = checkGlossary(glossary, seeds);

for (const { file, line, message } of faults) console.log(`${relative(root, file)}:${line}: ${message}`);
if (faults.length > 0) console.log('');
console.log(coverageTables(glossary));
console.log('');
if (!seeds) console.log('The seed documents are not here: locators, figures and copied passages were not checked.');
const size = Buffer.byteLength(JSON.stringify(compileGlossary(glossary)));
console.log(`Compiled: ${glossary.terms.length} terms, ${(size / 1024).toFixed(0)} KiB.`);
console.log(faults.length === 0 ? 'No faults.' : `${faults.length} faults.`);
process.exitCode = faults.length === 0 ? 0 : 1;
