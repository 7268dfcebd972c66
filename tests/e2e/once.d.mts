export const ELSEWHERE: string;
export const ONCE: string[];
export function everywhere(): boolean;
export function leftOut(browser: 'chromium' | 'firefox'): string[];
