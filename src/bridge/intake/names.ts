/** Sealed files bear no name of their original, so two of one kind are told apart by a number: `picture.jpg`, `picture-2.jpg`. */

/** Gives each name as it comes the form in which no earlier one was. */
export function counted(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : name.replace(/(?=\.[^.]*$|$)/, `-${times}`);
  };
}
