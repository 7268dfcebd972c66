/** What terms can be exported as. */
export const EXPORT_FORMATS = ['markdown', 'markdown-files', 'csv', 'anki'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What the reader wants; deck and note type are for Anki. */
export interface ExportChoice {
	format: ExportFormat;
	deck: string;
	noteType: string;
}
