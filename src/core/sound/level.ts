/** How loud a voice is that has no loudness of its own. */

/** What such voices let a person set. @param usual decibels */
export const levelOption = (usual: number) =>
  ({
    type: 'number',
    label: 'Loudness',
    help: 'Below full scale.',
    unit: 'dB',
    min: -60,
    max: -12,
    step: 1,
    default: usual,
  }) as const;

/** Root of the mean square at so many decibels below full scale. */
export const rmsOf = (level: unknown): number => 10 ** (Number(level) / 20);
