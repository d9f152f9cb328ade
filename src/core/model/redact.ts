/**
 * What of a policy may be handed on, read off the schema that declares it: secrets never, a person's own words only where the
 * policy is kept to be used again. What no schema declares is left out: nobody said what it holds.
 */

/** The words of JSON schema that say it; those of our own begin with `x-`, as annotations. */
export interface Declared {
  readonly properties?: Readonly<Record<string, Declared>>;
  readonly items?: Declared;
  /** Of the standard (2020-12, validation, 9.4): never given back by whoever it was given to. Here: keys, passphrases, salts. */
  readonly writeOnly?: boolean;
  /** Words, lists and expressions that a person brought: they tell whom the text is about. */
  readonly 'x-content'?: boolean;
  /** Options of the plug-in that this neighbour names; they are declared under its id in `$defs`. */
  readonly 'x-options-of'?: string;
  /** All else that a schema says. */
  readonly [word: string]: unknown;
}
export interface DeclaredPolicy extends Declared {
  readonly $defs: Readonly<Record<string, Declared>>;
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (v: unknown): v is Json => typeof v === 'object' && v !== null && !Array.isArray(v);

/** What a plug-in declares; where none is named (settings laid over a preset), what any declares, and secret where one says so. */
function optionsOf(plugin: unknown, all: DeclaredPolicy['$defs']): Declared {
  if (plugin !== undefined)
    return typeof plugin === 'string' && Object.hasOwn(all, plugin) ? all[plugin]! : {};
  const properties: Record<string, Declared> = {};
  for (const one of Object.values(all))
    for (const [name, option] of Object.entries(one.properties ?? {}))
      properties[name] = { ...properties[name], ...option };
  return { properties };
}

/**
 * The same policy without secrets.
 * @param keep `own`: for the person, with their own words; `told`: for a report, with none of them
 */
export function redactPolicy<P extends object>(policy: P, schema: DeclaredPolicy, keep: 'own' | 'told'): P {
  const walk = (value: unknown, declared: Declared, beside: Json): unknown => {
    if (declared['x-content'] && keep === 'told') return Array.isArray(value) ? [] : '';
    if (Array.isArray(value)) {
      const { items } = declared;
      return items ? value.map((v) => walk(v, items, beside)) : [];
    }
    if (!isObject(value)) return value;
    const of = declared['x-options-of'];
    const { properties = {} } = of === undefined ? declared : optionsOf(beside[of], schema.$defs);
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, v]) => {
        const inner = Object.hasOwn(properties, name) ? properties[name] : undefined;
        return !inner || inner.writeOnly ? [] : [[name, walk(v, inner, value)]];
      }),
    );
  };
  return walk(policy, schema, {}) as P;
}
