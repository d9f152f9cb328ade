/** One of each kind of plug-in, from a folder of one file each: nothing else is touched, and each does its work. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { exportableOf } from '../../src/bridge/exportable.ts';
import { type PolicyCheck, parsePolicy } from '../../src/bridge/policy.ts';
import { ENGLISH } from '../../src/core/context/grammar.ts';
import { Job } from '../../src/pipeline/job.ts';
import { openDocument } from '../../src/pipeline/text/0-open.ts';
import { maskParts } from '../../src/pipeline/text/run.ts';
import { rereading, seal } from '../../src/pipeline/text/seal.ts';
import { plugins } from '../../src/shells/cli/plugins.ts';
import { validatorOf } from '../policy.ts';
import { enginesOf, filmOf, isMirrored, noise, spotted } from './engines.ts';
import { FACTS, engines as textEngines } from './text/engines.ts';

const FIXTURES = path.resolve(import.meta.dirname, '..', 'fixtures', 'plugins');

async function checkOf(): Promise<PolicyCheck> {
  const [kinds, maskers] = [await plugins('kinds', FIXTURES), await plugins('maskers', FIXTURES)];
  const operators = [...(await plugins('operators')), ...(await plugins('operators', FIXTURES))];
  const all = { kinds, maskers: [...(await plugins('maskers')), ...maskers], operators };
  const recognizers = await plugins('recognizers', FIXTURES);
  return { ...all, recognizers, medium: 'picture', validate: validatorOf(all) };
}

test('a kind, its detectors, a masker, a preset and an exporter', async () => {
  const check = await checkOf();
  const preset = (await plugins('presets', FIXTURES))[0]!;
  const size = { width: 200, height: 100 };
  const frames = [1, 2, 3].map((seed) => noise(size, seed));
  // Seen once as it stands, and once where the picture is looked at upside down.
  const star = { box: { x: 0.1, y: 0.2, width: 0.2, height: 0.4 }, score: 0.9 };
  const film = filmOf(size, frames);
  const engines = enginesOf({
    ...film,
    run: async (id, _, look) =>
      spotted(id === 'star-finder' && look.width > look.height && !isMirrored(look, size) ? [star] : []),
    models: ['star-finder', 'star-checker'],
  });
  const kinds = await plugins('kinds', FIXTURES);
  const job = new Job(
    engines,
    {
      kinds,
      detectors: await plugins('detectors', FIXTURES),
      maskers: await plugins('maskers', FIXTURES),
      voices: [],
      outliners: [],
      embedders: [],
    },
    'source',
    'a film',
    '0',
  );
  const policy = parsePolicy(preset.policy, check);
  const { timeline } = await job.find(policy);
  const finished = await job.finish(policy);
  const { outcome } = finished;
  expect(outcome.verdict).toBe('sealed');
  expect(film.written.map((f) => f[40 * size.width + 40])).toEqual([128, 128, 128]);
  expect(film.written.map((f) => f[40 * size.width + 100])).toEqual(
    frames.map((f) => f[40 * size.width + 100]),
  );
  expect(outcome.report.lanes.picture.tracks.map((t) => t.leaves)).toEqual(['nothing', 'nothing']);
  const exporter = (await plugins('exporters', FIXTURES))[0]!;
  const of = exportableOf(
    {
      ...finished,
      edits: [],
      timeline,
      people: null,
      motion: new Map(),
      readings: new Map(),
      scenery: null,
      files: new Map(),
    },
    { kinds, attributes: [], grammar: ENGLISH },
    async () => [],
  );
  const written = exporter.write(of);
  expect(new TextDecoder().decode(written as Uint8Array)).toBe('star grey 3\nstar grey 3');
});

test('a recognizer, an operator, a format and the same preset', async () => {
  const check = await checkOf();
  const preset = (await plugins('presets', FIXTURES))[0]!;
  const policy = parsePolicy(preset.policy, check);
  const e = {
    ...(await textEngines()),
    recognizers: await plugins('recognizers', FIXTURES),
    operators: await plugins('operators', FIXTURES),
  };
  const formats = await plugins('documents', FIXTURES);
  const options = { name: 'ours.logbook', columns: [] };
  const bytes = new TextEncoder().encode('* Left port on USS Harbor.\n* Calm.\n');
  const { opened, format } = await openDocument(bytes, options, formats);
  const { value, report } = await seal(opened, await maskParts(opened.parts, policy, e), {
    policy,
    engines: e,
    reread: rereading(format, options, formats),
    facts: FACTS,
  });
  expect(new TextDecoder().decode(value.bytes)).toBe('* Left port on SHIP!.\n* Calm.\n');
  expect(report.lanes.text.counts).toEqual({ SHIP: 1 });
});
