/** Catalogues of the interface: nothing is missing in any of them, and nothing is said beside them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'svelte/compiler';
import { describe, expect, test } from 'vitest';
import { entitiesOf } from '../../src/bridge/text-catalog.ts';
import { FAULTS } from '../../src/core/model/fault.ts';
import { sectionOf } from '../../src/core/model/find.ts';
import { VERIFY, WRITE } from '../../src/core/model/policy-schema.ts';
import { ENGLISH } from '../../src/core/model/wording.ts';
import widget from '../../src/languages/en/widget.ts';
import { ENTITIES } from '../../src/languages/entities.ts';
import { formatOf } from '../../src/languages/format.ts';
import { Names } from '../../src/languages/labels.ts';
import { asked, CODES, chosen, LANGUAGES, type Language, localeOf } from '../../src/languages/languages.ts';
import {
  loadApp,
  loadEndpoints,
  loadExtension,
  loadFaults,
  loadLabels,
  loadText,
  loadTranscript,
  loadVerdict,
  loadWidget,
} from '../../src/languages/load.ts';
import { loadTables } from '../../src/languages/tables.ts';
import * as plugins from '../../src/plugins/index.ts';
import * as text from '../../src/plugins/text.ts';
import { messages } from '../../src/shells/extension/manifest.ts';
import { words } from './spoken.ts';

/** Paths of all that a catalogue says, with its type. */
function shape(of: unknown, at = ''): string[] {
  if (typeof of !== 'object' || of === null) return [`${at}: ${typeof of}`];
  return Object.entries(of).flatMap(([k, v]) => shape(v, `${at}/${k}`));
}
const others = CODES.filter((c): c is Exclude<Language, 'en'> => c !== 'en');

describe('chosen', () => {
  test('takes the first language that there is, whatever country it names', () => {
    expect(chosen(['sv', 'de-AT', 'en'])).toBe('de');
    expect(chosen([null, undefined, 'xx'])).toBe('en');
  });
  test('asked reads an address in its query and behind its hash', () => {
    expect(asked({ search: '?x=1&lang=de', hash: '' })).toBe('de');
    expect(asked({ search: '', hash: '#text&lang=pt-BR' })).toBe('pt-BR');
    expect(asked({ search: '?slang=de', hash: '#text' })).toBe(null);
  });
});

describe.each(CODES)('%s', (code) => {
  test('knows every plural form that whole numbers take, and none that they do not', () => {
    const rules = new Intl.PluralRules(localeOf(code));
    const taken = new Set(Array.from({ length: 2000 }, (_, n) => rules.select(n)));
    expect([...taken].sort()).toEqual([...LANGUAGES[code].forms].sort());
    expect(['ltr', 'rtl']).toContain(LANGUAGES[code].dir);
  });
  test('writes the number that it counts', () => {
    const f = formatOf(code);
    for (const n of [0, 1, 2, 3, 5, 11, 21, 100, 999_999, 1_000_000])
      expect(f.count(n, Object.fromEntries(LANGUAGES[code].forms.map((k) => [k, '#'])) as never)).toBe(
        f.number(n),
      );
  });
});

test.each(CODES)('%s: a store takes what the extension says of itself', async (code) => {
  const { about } = messages(await loadExtension(code));
  expect(about.length).toBeLessThanOrEqual(132);
});

describe.each(others)('%s', (code) => {
  test('says all that English says, in the same form', async () => {
    expect(shape(await loadApp(code))).toEqual(shape(await loadApp('en')));
    expect(shape(await loadText(code))).toEqual(shape(await loadText('en')));
    expect(shape(await loadTranscript(code))).toEqual(shape(await loadTranscript('en')));
    expect(shape(await loadEndpoints(code))).toEqual(shape(await loadEndpoints('en')));
    expect(shape(await loadWidget(code))).toEqual(shape(widget));
    expect(shape(await loadExtension(code))).toEqual(shape(await loadExtension('en')));
    expect(shape(await loadFaults(code)).sort()).toEqual(shape(FAULTS).sort());
    expect(shape(await loadVerdict(code)).sort()).toEqual(shape(ENGLISH).sort());
    expect(shape(await loadLabels(code))).toEqual(shape(await loadLabels('de')));
  });
  test('leaves nothing of it empty', async () => {
    const english = new Set(words(await loadApp('en')).filter((w) => w === ''));
    expect(words(await loadApp(code)).filter((w) => w === '').length).toBe(english.size);
    const others = [
      await loadText(code),
      await loadTranscript(code),
      await loadEndpoints(code),
      await loadExtension(code),
      await loadLabels(code),
    ];
    expect(others.flatMap(words)).not.toContain('');
  });
});

test('a fault that names a kind says it in the language', async () => {
  const { tried } = (await loadTables('de')).explain({ code: 'detector/missing', kind: 'face', for: 'find' });
  expect(tried).toBe('Detektor wählen (Gesicht)');
});

describe('Names', () => {
  test('there is a plug-in for all that a catalogue names', async () => {
    const { maskers, voices, operators, presets, exporters, kinds } = await loadLabels('de');
    const ids = (all: readonly { readonly id: string }[]) => all.map((p) => p.id);
    expect(ids(plugins.maskers)).toEqual(expect.arrayContaining(Object.keys(maskers ?? {})));
    expect(ids(plugins.voices)).toEqual(expect.arrayContaining(Object.keys(voices ?? {})));
    expect(ids(plugins.exporters)).toEqual(expect.arrayContaining(Object.keys(exporters ?? {})));
    expect(ids(plugins.kinds)).toEqual(expect.arrayContaining(Object.keys(kinds ?? {})));
    expect(ids(text.operators)).toEqual(expect.arrayContaining(Object.keys(operators ?? {})));
    expect(ids([...plugins.presets, ...text.presets])).toEqual(
      expect.arrayContaining(Object.keys(presets ?? {})),
    );
    const entities = entitiesOf(text.recognizers).map((e) => e.entity);
    expect(entities).toEqual(expect.arrayContaining(Object.keys(ENTITIES)));
  });
  test('options are known by their plug-ins and names', async () => {
    const { options, find } = await loadLabels('de');
    const declared = [...plugins.maskers, ...plugins.voices, ...text.operators].flatMap(({ id, options }) =>
      Object.keys(options).flatMap((name) => [name, `${id}.${name}`]),
    );
    const told = plugins.attributes.map((a) => `context.${a.id}`);
    const all = [...declared, ...told, ...Object.keys(WRITE), ...Object.keys(VERIFY)];
    expect(all).toEqual(expect.arrayContaining(Object.keys(options ?? {})));
    const face = plugins.kinds.find((k) => k.id === 'face');
    const said = { one: '', many: '', mistaken: '', count: String, tracks: String };
    expect(Object.keys(find?.(said, '') ?? {}).sort()).toEqual(
      Object.keys(face ? sectionOf(face) : {}).sort(),
    );
  });
  test('a plug-in that no catalogue knows keeps its own words', async () => {
    const names = new Names(await loadLabels('de'), formatOf('de').country);
    expect(names.masker({ id: 'solid', label: 'Solid' }).label).toBe('Volle Fläche');
    expect(names.masker({ id: 'toString', label: 'New' }).label).toBe('New');
    expect(names.entity('NEW_ONE', 'New number')).toBe('New number');
  });
  test('an entity is said with the country that issues it', async () => {
    const names = new Names(await loadLabels('de'), formatOf('de').country);
    expect(names.entity('US_SSN', '')).toBe('Sozialversicherungsnummer SSN (Vereinigte Staaten)');
  });
  test('no two entities are called alike', async () => {
    for (const code of others) {
      const names = new Names(await loadLabels(code), formatOf(code).country);
      const all = Object.keys(ENTITIES).map((e) => names.entity(e, ''));
      expect(new Set(all).size).toBe(all.length);
    }
  });
});

/** What a person can do without words. */
const SIGNS = /^(?:i|Guise|WebGPU|WASM|guise-ner|Alt [KM])$/;
const SAID = new Set(['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt', 'label']);
const APP = path.resolve(import.meta.dirname, '../../src/shells/app');

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}
const isNode = (v: unknown): v is Node => typeof v === 'object' && v !== null && 'type' in v;

/** Strings that an expression may come to. */
function strings(e: unknown): string[] {
  if (!isNode(e)) return [];
  switch (e.type) {
    case 'Literal':
      return typeof e.value === 'string' ? [e.value] : [];
    case 'TemplateLiteral':
      return [
        ...(e.quasis as { value: { cooked: string } }[]).map((q) => q.value.cooked),
        ...(e.expressions as unknown[]).flatMap(strings),
      ];
    case 'ConditionalExpression':
      return [...strings(e.consequent), ...strings(e.alternate)];
    case 'LogicalExpression':
    case 'BinaryExpression':
      return e.operator === '+' || e.type === 'LogicalExpression'
        ? [...strings(e.left), ...strings(e.right)]
        : [];
    default:
      return [];
  }
}

/** Texts that stand in a component itself. */
function hardCoded(source: string): string[] {
  const found: string[] = [];
  const walk = (node: unknown, shown: boolean): void => {
    if (Array.isArray(node)) return node.forEach((n) => walk(n, shown));
    if (!isNode(node)) return;
    if (node.type === 'Text' && shown) found.push(String(node.data));
    else if (node.type === 'ExpressionTag') found.push(...(shown ? strings(node.expression) : []));
    else if (node.type === 'Attribute' || node.type.endsWith('Directive'))
      walk(node.value, SAID.has(String(node.name)));
    else
      for (const [key, value] of Object.entries(node))
        if (key !== 'expression' && key !== 'metadata') walk(value, true);
  };
  walk(parse(source, { modern: true }).fragment, true);
  return found
    .map((t) => t.replaceAll(/&[a-z]+;/g, '').trim())
    .filter((t) => /\p{L}/u.test(t) && !SIGNS.test(t));
}

describe('components', () => {
  test('a text that stands in a component is found', () => {
    const said = hardCoded(
      '<p class="a">One {x ? "Two" + y : ""}</p><b title="Three" data-x="no">{z("no")}</b>{#if q}<i aria-label={"Four" || y}></i>{/if}',
    );
    expect(said).toEqual(['One', 'Two', 'Three', 'Four']);
  });
  const files = readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.svelte'));
  test.each(files)('%s says nothing beside the catalogues', (file) => {
    expect(hardCoded(readFileSync(path.join(APP, file), 'utf8'))).toEqual([]);
  });
});
