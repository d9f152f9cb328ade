/** What a catalogue says, whatever it is made from. */

/** Every string in it, those of its functions without what they are given. */
export function words(of: unknown): string[] {
  if (typeof of === 'string') return [of];
  if (typeof of === 'function') return literals(of.toString());
  if (typeof of !== 'object' || of === null) return [];
  return Object.values(of).flatMap(words);
}

/** Strings and templates of a program's text. */
function literals(code: string): string[] {
  return [...code.matchAll(/'((?:[^'\\]|\\.)+)'|"((?:[^"\\]|\\.)+)"|`((?:[^`\\]|\\.)+)`/g)].map(
    ([, a, b, c]) => a ?? b ?? (c ?? '').replaceAll(/\$\{[^}]*\}+/g, ' '),
  );
}
