/** Whom a person named in the files of a visit. Pure. */
import { joined, type Time } from '../../../core/sound/times.ts';
import type { Enrolling } from '../../../pipeline/job/types.ts';

/** Somebody, and stretches of a file in which they speak alone. */
export interface Named {
  readonly name: string;
  readonly times: readonly Time[];
}

/** With one more stretch for somebody. */
export const withStretches = (all: readonly Named[], name: string, times: readonly Time[]): Named[] => {
  const before = all.find((n) => n.name === name)?.times ?? [];
  return [...all.filter((n) => n.name !== name), { name, times: joined([...before, ...times]) }];
};

/** Of one file, its own first. */
export const enrolling = (own: readonly Named[], others: readonly Enrolling<Blob>[]): Enrolling<Blob>[] => [
  ...own.map(({ name, times }) => ({ name, during: times })),
  ...others.filter((o) => !own.some((n) => n.name === o.name)),
];
export const keyOf = (own: readonly Named[], others: readonly Enrolling<Blob>[]): string =>
  JSON.stringify(
    enrolling(own, others).map((e) => [
      e.name,
      e.during,
      e.file instanceof File && [e.file.name, e.file.size, e.file.lastModified],
    ]),
  );

/** Those of some files, by the first that knows them. */
export function besideOf(files: readonly (readonly [File, readonly Named[]])[]): Enrolling<File>[] {
  const out: Enrolling<File>[] = [];
  for (const [file, named] of files)
    for (const { name, times } of named)
      if (!out.some((e) => e.name === name)) out.push({ name, file, during: times });
  return out;
}
