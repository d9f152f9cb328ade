/** A letter with a bit of everything. */
export const LETTER =
  'Dear Daniel Okafor,\n\nyour SSN 219-09-9999 is on file. Call Marta Lindqvist at (503) 555-0142.\n\nRegards,\nTom Whitfield\n';
