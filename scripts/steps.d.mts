export const ROOT: URL;
export function tool(name: string, args?: string[], options?: { command?: string }): string[];
export function typescript(file: string, args?: string[]): string[];
export function runNode(
	words: string[],
	options?: { quiet?: boolean; prefix?: string; env?: Record<string, string>; output?: Buffer[] },
): Promise<number>;
