/** Captions without the aliases of their file: whoever makes a picture of them knows no `P1`, and an endpoint has no use for who is who. */

/**
 * An alias as captions have it: a word by itself, and no part of a longer number, which is left to whoever masks it. None is left as it is,
 * so that a number of the source that only looks like one does not pass for one.
 */
const ALIAS =
  /(?<![\p{L}\p{M}\p{N}_@#/:.+-])(?<!\p{N}\p{L}*\s*)P[1-9]\d{0,2}(?![\p{L}\p{M}\p{N}_@/+-]|[.:,]\p{N}|\s*\p{L}*\p{N})/gu;
/** Behind which a sentence begins. */
const BEFORE = /(?:^|[.!?:\n]["'”’»)]*\s*)$/u;
/** In the order in which they are told of. */
const NAMES = ['somebody', 'another person', 'a third person', 'a fourth person'];
const FURTHER = 'a further person';

/** People by the order in which the caption tells of them: "Somebody is smiling. Another person is standing." */
export function nameless(caption: string): string {
  const known: string[] = [];
  return caption.replace(ALIAS, (alias, at: number) => {
    if (!known.includes(alias)) known.push(alias);
    const name = NAMES[known.indexOf(alias)] ?? FURTHER;
    return BEFORE.test(caption.slice(0, at)) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  });
}
