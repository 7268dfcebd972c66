/** Stands in for WXT's content script context, which announces itself to the page by events and messages. */
export class ContentScriptContext {}
