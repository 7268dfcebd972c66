export function leftOut(browser: 'chromium' | 'firefox'): string[];
