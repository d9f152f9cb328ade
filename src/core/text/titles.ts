/**
 * Forms of address before a name: no part of it. They stay readable, for they tell nobody's name, and the text keeps its tone.
 * Only those that are no first name anywhere ("Don" and "Gen" are).
 */
export const TITLES =
  'Mrs?|Ms|Mx|Miss|Drs?|Prof(?:essor)?|Sir|Madam|Rev|Sgt|Capt|Herrn?|Frau|Monsieur|Madame|Mme|Mlle|Señora?|Sra?|Srta|Dra|Signora?|Dott|Dhr|Mevr(?:ouw)?';
const AT_START = new RegExp(`^(?:(?:${TITLES})(?:\\.\\s*|\\s+|$))+`, 'iu');

/** How many characters of what stands here are titles; all of it where there is no name behind them. */
export const titleLength = (text: string): number => AT_START.exec(text)?.[0].length ?? 0;
