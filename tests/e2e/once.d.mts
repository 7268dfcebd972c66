export const ELSEWHERE: string;
export function everywhere(): boolean;
export function leftOut(browser: 'chromium' | 'firefox'): string[];
