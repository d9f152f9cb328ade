/** Endings of files that are read as text; the rest is taken for video and pictures. */
const ENDINGS = [
  'txt',
  'md',
  'log',
  'csv',
  'tsv',
  'json',
  'jsonl',
  'html',
  'htm',
  'eml',
  'srt',
  'vtt',
  'docx',
  'pdf',
];

/** For the file dialog. */
export const ACCEPT = `${ENDINGS.map((e) => `.${e}`).join()},text/*`;

export const isText = (file: File): boolean =>
  ENDINGS.includes(/\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '');
export const isMedia = (file: File): boolean => /^(?:video|image|audio)\//.test(file.type);
