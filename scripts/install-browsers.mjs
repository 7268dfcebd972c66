import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { runNode, typescript } from './steps.mjs';

/** Debian's packages that the end-to-end tests need. */
const PACKAGES = ['chromium', 'firefox-esr', 'fonts-noto-cjk'];

/**
 * Puts the browsers and the Chinese font in place on a Debian that is ours to change (root, CI=true), and says what is
 * missing elsewhere. Counts as one test: whether both browsers are there.
 */
export async function installBrowsers() {
	const missing = mayInstall() ? PACKAGES.filter((name) => !isInstalled(name)) : [];
	if (missing.length > 0) {
		console.log(`  installing ${missing.join(', ')}`);
		run('apt-get', ['update', '-q']);
		run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...missing]);
	}
	const ready = (await runNode(typescript('scripts/browser/check.ts'))) === 0;
	return { passed: ready ? 1 : 0, failed: ready ? 0 : 1, skipped: [] };
}

function mayInstall() {
	return process.env.CI === 'true' && process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

function isInstalled(name) {
	// biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own notation.
	const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], { encoding: 'utf8' });
	return stdout === 'installed';
}

function run(command, args) {
	const { status } = spawnSync(command, args, {
		stdio: 'inherit',
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	});
	if (status !== 0) console.error(`${command} ${args[0]} ended with ${status}`);
}
