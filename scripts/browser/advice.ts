import { platform } from 'node:process';

/** How to get a browser on this platform, ready to be printed. */
export function browserAdvice(wanted?: string): string {
	const found = wanted
		? `There is no browser “${wanted}” here.`
		: 'No Chrome, Chromium, Edge or Firefox was found here.';
	return `${found}\n\n${HOW[platform] ?? HOW.linux}\n\nOr give the path of one: npm start -- --browser /path/to/browser\n`;
}

const HOW: Partial<Record<NodeJS.Platform, string>> = {
	linux: `Get one:
  Debian       sudo apt-get install chromium firefox-esr fonts-noto-cjk
  Ubuntu       sudo snap install chromium   (or firefox), and sudo apt-get install fonts-noto-cjk
  Fedora       sudo dnf install chromium firefox google-noto-sans-cjk-fonts
  Arch         sudo pacman -S chromium firefox noto-fonts-cjk
  any other    https://www.google.com/chrome/ or https://www.mozilla.org/firefox/`,
	darwin: `Get one:
  brew install --cask google-chrome   (or chromium, microsoft-edge, firefox)
  or https://www.google.com/chrome/ or https://www.mozilla.org/firefox/`,
	win32: `Get one:
  winget install Google.Chrome   (or Mozilla.Firefox; Edge is part of Windows)
  or https://www.google.com/chrome/ or https://www.mozilla.org/firefox/`,
};
