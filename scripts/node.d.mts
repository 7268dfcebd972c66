export const PACKAGES: Record<string, string>;
export function nodeFault(version?: string): string | null;
export function findNode(): string | null;
export function advice(version?: string): string;
