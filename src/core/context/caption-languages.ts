/** Languages that captions are said in. */
export const CAPTION_LANGUAGES = ['en', 'ar', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'uk', 'zh'] as const;
export type CaptionLanguage = (typeof CAPTION_LANGUAGES)[number];
