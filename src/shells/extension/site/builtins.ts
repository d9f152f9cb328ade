/** The page's built-ins as they were before any of its scripts ran, and how they are replaced. */

/** `fn.apply(self, args)` that nobody can have changed. */
export const call = Reflect.apply;

const { getOwnPropertyDescriptor, defineProperty } = Object;

/** Reads a property of a built-in as the browser does. */
export function getter<T extends object, K extends keyof T & string>(of: T, name: K): (self: T) => T[K] {
  const get = getOwnPropertyDescriptor(of, name)?.get as () => T[K];
  return (self) => call(get, self, []) as T[K];
}

/** Sets one. */
export function setter<T extends object, K extends keyof T & string>(
  of: T,
  name: K,
): (self: T, value: T[K]) => void {
  const set = getOwnPropertyDescriptor(of, name)?.set as (value: T[K]) => void;
  return (self, value) => void call(set, self, [value]);
}

/** Replaces a method, where there is one; `make` is given the original. */
export function wrap<T extends object, K extends keyof T>(
  of: T | undefined,
  name: K,
  make: (original: T[K]) => T[K],
): void {
  const found = of && getOwnPropertyDescriptor(of, name);
  if (of && typeof found?.value === 'function')
    defineProperty(of, name, { ...found, value: make(found.value as T[K]) });
}
