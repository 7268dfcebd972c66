import { browserAdvice } from './advice';
import { findForTarget } from './find';

// Says which browsers the end-to-end tests will drive; ends with 1 if one is missing.
for (const target of ['chrome', 'firefox'] as const) {
	const found = findForTarget(target);
	if (found) {
		console.log(`  ${target}: ${found.path}`);
	} else {
		console.log(browserAdvice(target));
		process.exitCode = 1;
	}
}
