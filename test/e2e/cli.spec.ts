/** The command line on real files: what comes out, what is left out, and how it ends. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { ALL_FORMATS, EncodedPacketSink, FilePathSource, Input } from 'mediabunny';
import { wav } from '../made/speech.ts';
import { made } from '../media.ts';
import { schemaErrors } from '../schema.ts';
import { CLI, command } from './command.ts';

const guise = (...args: string[]) => command(args);
/** Everybody drawn is near: a quarter of the time with npm's models, where nothing is asked of who is small. */
const NEAR = ['--set', 'find.face.minSize=40'];
const folder = () => mkdtempSync(path.join(tmpdir(), 'guise-'));
const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l));

async function facts(file: string) {
  const input = new Input({ formats: ALL_FORMATS, source: new FilePathSource(file) });
  const video = await input.getPrimaryVideoTrack();
  const audio = await input.getPrimaryAudioTrack();
  const sound: string[] = [];
  if (audio)
    for await (const p of new EncodedPacketSink(audio).packets())
      sound.push(
        `${p.timestamp.toFixed(3)} ${Buffer.from(p.data).toString('base64').slice(0, 24)} ${p.data.length}`,
      );
  const times: number[] = [];
  if (video) for await (const p of new EncodedPacketSink(video).packets()) times.push(p.timestamp);
  const { raw: _, ...tags } = await input.getMetadataTags();
  return {
    times: times.sort((a, b) => a - b),
    sound,
    tags,
    tracks: (await input.getTracks()).map((t) => t.type),
  };
}

/** Masks a film and compares what is left of it. */
async function film(source: string): Promise<{ readonly frames: number; readonly shots: number }> {
  const out = folder();
  const { name } = path.parse(source);
  const { code, out: text, err } = await guise('mask', source, '--out', out, '--json', ...NEAR);
  expect(code, err).toBe(0);
  const [line] = lines(text);
  expect(line).toMatchObject({ verdict: 'sealed', guise: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
  expect(readdirSync(out).sort()).toEqual([
    `${name}.masked.mp4`,
    `${name}.report.html`,
    `${name}.report.json`,
  ]);
  const [was, is] = [await facts(source), await facts(line.output)];
  expect(is.times).toHaveLength(was.times.length);
  // MP4 counts in 1/57600 s here: half a tick off at most.
  is.times.forEach((t, i) => expect(Math.abs(t - was.times[i]!)).toBeLessThan(1e-4));
  expect(was.sound.length).toBeGreaterThan(20);
  expect(is.sound).toEqual(was.sound);
  expect(is.tags).toEqual({});
  const report = JSON.parse(readFileSync(line.report, 'utf8'));
  expect(schemaErrors('report-4', report)).toEqual([]);
  expect(schemaErrors('report-4', { ...report, picture: 'x' })).toHaveLength(1);
  expect(report.dropped.length).toBeGreaterThan(0);
  expect(report.verdict).toBe('clean');
  expect(JSON.stringify(report)).not.toContain('data:');
  // Nothing was promised to be kept of who is under a plain colour.
  expect(report.lanes.picture.kept).toBeUndefined();
  const hidden = report.lanes.picture.tracks.filter((t: { verdict: string }) => t.verdict === 'mask').length;
  expect(hidden).toBeGreaterThan(0);
  expect(line.found.face.hidden).toBe(hidden);
  expect(err).toContain(`${line.found.face.hidden} face track`);
  return { frames: line.frames, shots: report.lanes.picture.shots.length };
}

test('mask: frames, times and sound stay, metadata goes, the report is complete', async () => {
  const { tags } = await facts(made('film.mp4'));
  expect(tags.title).toBe('Ana and Ben');
  expect(await film(made('film.mp4'))).toMatchObject({ frames: 108, shots: 3 });
});

test('inspect: tracks with a box for every frame; plugins and models answer in JSON', async () => {
  const { code, out } = await guise('inspect', made('walk.mp4'), '--json', '--set', 'verify.residual=refuse');
  expect(code).toBe(0);
  const found = JSON.parse(out);
  expect(found.findings.tracks).toHaveLength(3);
  for (const t of found.findings.tracks) expect(t.keys).toHaveLength(41);
  const plugins = JSON.parse((await guise('plugins', '--json')).out);
  const ids = readdirSync(path.resolve('src/plugins/maskers')).map((f) => path.parse(f).name);
  expect(plugins.maskers.map((m: { id: string }) => m.id)).toEqual(ids.sort());
  const pictures = plugins.presets.filter((p: { medium: string }) => p.medium === 'picture');
  expect(pictures.map((p: { id: string }) => p.id).slice(0, 6)).toEqual([
    'safe',
    'blur',
    'mosaic',
    'strict',
    'body',
    'gesture',
  ]);
  expect(JSON.parse((await guise('models', '--json')).out).models.length).toBeGreaterThanOrEqual(3);
});

test('a rule that keeps who is in a zone shows nobody outside it, in any frame', async () => {
  const out = folder();
  const policy = path.join(out, 'left.json');
  const inside = { x: 0, y: 0, width: 0.5, height: 1 };
  const rules = [{ for: ['face'], with: { by: 'keep' }, where: { inside }, because: 'agreed' }];
  writeFileSync(policy, JSON.stringify({ version: 2, rules }));
  const source = made('leaving.mp4');
  const args = ['--out', out, '--json', '--policy', policy, '--export', 'jsonl'];
  const { code, out: said, err } = await guise('mask', source, ...args);
  expect(code, err).toBe(0);
  const [line] = lines(said);
  const report = JSON.parse(readFileSync(line.report, 'utf8'));
  expect(schemaErrors('report-4', report)).toEqual([]);
  expect(report.verdict).toBe('clean');
  const { tracks, source: of } = report.lanes.picture;
  const kept = tracks.filter((t: { verdict: string }) => t.verdict === 'keep');
  expect(kept.map((t: { rule: number; because: string }) => [t.rule, t.because])).toEqual([[0, 'agreed']]);
  // She is hidden by then, and stands in the report as the same.
  const later = tracks.filter(
    (t: { id: string; verdict: string }) => t.id === kept[0].id && t.verdict === 'mask',
  );
  expect(later.some((t: { from: number }) => t.from > kept[0].to)).toBe(true);
  const rows = lines(readFileSync(path.join(out, 'leaving.tracks.jsonl'), 'utf8'));
  const shown = rows.filter((r: { hidden: boolean }) => !r.hidden);
  expect(shown.length).toBeGreaterThan(10);
  for (const r of shown) expect(r.x + r.width).toBeLessThanOrEqual(of.width / 2);
  expect(
    rows.filter((r: { x: number; hidden: boolean }) => r.x > of.width / 2 && r.hidden).length,
  ).toBeGreaterThan(40);
});

test('a refusal leaves no file and exits 3; an error exits 1; the others are done', async () => {
  const out = folder();
  // In a still, a detector that must be surer than it can be finds nobody: the check sees them all.
  const refused = await guise(
    'mask',
    made('six.jpg'),
    '--out',
    out,
    '--json',
    '--set',
    'find.threshold=1',
    '--set',
    'verify.residual=refuse',
  );
  expect(refused.code).toBe(3);
  expect(lines(refused.out)[0]).toMatchObject({ verdict: 'refused', output: null });
  expect(readdirSync(out).filter((f) => f.includes('.masked.'))).toEqual([]);

  const broken = path.join(folder(), 'broken.mp4');
  writeFileSync(broken, 'no film');
  const mixed = await guise('mask', broken, made('one.png'), '--out', out, '--json', ...NEAR);
  expect(mixed.code).toBe(1);
  // In the order in which they were named.
  expect(lines(mixed.out).map((l) => l.verdict)).toEqual(['error', 'sealed']);
  expect(mixed.err).toContain('2 files: 1 sealed, 1 error');
});

test('a file of sound: another voice, and no tags; as it is it does not go out', async () => {
  const out = folder();
  const talk = path.join(out, 'talk.wav');
  writeFileSync(talk, wav(22_050, 2));
  const kept = await guise('mask', talk, '--out', path.join(out, 'kept'), '--json');
  expect(kept.code).toBe(1);
  expect(lines(kept.out)[0].error.code).toBe('sound/whole');
  const { code, out: text, err } = await guise('mask', talk, '--voice', 'whisper', '--out', out, '--json');
  expect(code, err).toBe(0);
  const [line] = lines(text);
  expect(path.basename(line.output)).toBe('talk.masked.wav');
  const report = JSON.parse(readFileSync(line.report, 'utf8'));
  expect(schemaErrors('report-4', report)).toEqual([]);
  expect(report.lanes.sound).toMatchObject({ voice: 'whisper', leaves: 'words' });
  expect(err).toContain('Voices disguised');
  // Samples of 16 bits, as many as there were.
  expect(readFileSync(line.output).length).toBe(readFileSync(talk).length);
});

test('what a policy does not know fails in a line, before any work', async () => {
  const out = folder();
  for (const [args, why] of [
    [['--set', 'find.face.minsize=20'], /find\.face\.minsize is no option/],
    // In words of the first version.
    [['--set', 'find.minsize=20'], /find\.face\.minsize is no option/],
    [['--preset', 'blurry'], /must be one of safe, blur, mosaic, strict/],
  ] as const) {
    const { code, err, out: said } = await guise('mask', made('walk.mp4'), '--out', out, ...args);
    expect(code, args.join(' ')).toBe(1);
    expect(err).toMatch(why);
    expect(err.trim().split('\n').length, err).toBe(1);
    expect(said).toBe('');
  }
  expect(readdirSync(out)).toEqual([]);
});

test('documents among media are sent to their command; a PDF or Word file needs no ending', async () => {
  const letter = path.join(folder(), 'letter.docx');
  const zip = zipSync({ 'word/document.xml': strToU8('<w:document/>') });
  writeFileSync(letter, zip);
  const { code, err } = await guise('mask', letter, '--out', folder());
  expect(code).toBe(1);
  expect(err).toContain('guise text');
  const photo = await guise('text', made('one.png'), '--no-ner');
  expect(photo.code).toBe(1);
  expect(photo.err).toContain('guise mask');
});

test('an exporter that is none fails before any file', async () => {
  const out = folder();
  const { code, err } = await guise('mask', made('one.png'), '--out', out, '--export', 'csv,xml');
  expect(code).toBe(1);
  expect(err).toMatch(/--export must be of blendshapes, .*bvh, .*coco, csv, .*not "xml"/);
  expect(readdirSync(out)).toEqual([]);
});

test('nothing is overwritten: neither earlier results nor sources, and links are not followed', async () => {
  const here = folder();
  for (const name of ['a.png', 'a.masked.png']) cpSync(made('one.png'), path.join(here, name));
  const before = readFileSync(path.join(here, 'a.masked.png'));
  const both = [path.join(here, 'a.png'), path.join(here, 'a.masked.png')];
  const own = await guise('mask', ...both, '--out', here, '--json', '--force', ...NEAR);
  expect(lines(own.out).map((l) => [l.verdict, l.error?.code])).toEqual([
    ['error', 'sink/taken'],
    ['sealed', undefined],
  ]);
  expect(readFileSync(both[1]!).equals(before)).toBe(true);

  const out = folder();
  const other = path.join(here, 'other');
  writeFileSync(other, 'mine');
  symlinkSync(other, path.join(out, 'a.report.json'));
  expect((await guise('mask', both[0]!, '--out', out)).code).toBe(1);
  expect(readdirSync(out)).toEqual(['a.report.json']);
  const more = await guise('mask', both[0]!, '--out', out, '--force', '--export', 'csv,coco', ...NEAR);
  expect(more.code, more.err).toBe(0);
  expect(readFileSync(other, 'utf8')).toBe('mine');
  expect(readdirSync(out).sort()).toEqual([
    'a.masked.png',
    'a.masks.json',
    'a.report.html',
    'a.report.json',
    'a.tracks.csv',
  ]);
  // One row a face; who they are is told, as exporters of tracks want it.
  const [header, ...rows] = readFileSync(path.join(out, 'a.tracks.csv'), 'utf8').trimEnd().split('\r\n');
  const masks = JSON.parse(readFileSync(path.join(out, 'a.masks.json'), 'utf8'));
  const person = header!.split(',').indexOf('person');
  expect(rows.map((row) => row.split(',')[person])).toEqual(rows.map((_, i) => `P${i + 1}`));
  const shown = rows.filter((row) => row.endsWith('false'));
  expect(masks.annotations).toHaveLength(rows.length - shown.length);
  expect(masks.annotations.length).toBeGreaterThan(0);
  // An earlier result does not stand beside a run that failed.
  writeFileSync(both[0]!, 'no picture any more');
  expect((await guise('mask', both[0]!, '--out', out, '--force')).code).toBe(1);
  expect(readdirSync(out)).toEqual([]);
});

test('a killed browser is named and started again; what a killed run left is removed by the next', async () => {
  const [temp, out] = [folder(), folder()];
  const left = () => readdirSync(temp).filter((f) => f.startsWith('guise-'));
  const run = (...args: string[]) => {
    const child = spawn(process.execPath, [CLI, 'mask', ...args, '--json'], {
      env: { ...process.env, TMPDIR: temp },
    });
    let [said, told] = ['', ''];
    child.stdout.on('data', (d) => {
      said += d;
    });
    child.stderr.on('data', (d) => {
      told += d;
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    return { child, ended, said: () => said, told: () => told };
  };
  /** The browser that a run started, by its profile's place. */
  const browserOf = (): number | undefined =>
    readdirSync('/proc')
      .filter((p) => /^\d+$/.test(p))
      .map(Number)
      .find((p) => {
        try {
          const line = readFileSync(`/proc/${p}/cmdline`, 'utf8');
          return line.includes(`user-data-dir=${temp}`) && !line.includes('--type=');
        } catch {
          return false;
        }
      });
  const killed = run(made('walk.mp4'), made('one.png'), '--out', out, ...NEAR);
  await expect.poll(killed.told, { timeout: 60_000 }).toContain('finding');
  process.kill(browserOf() ?? 0, 'SIGKILL');
  expect(await killed.ended).toBe(0);
  expect(killed.told()).toContain('the browser');
  expect(lines(killed.said()).map((l) => l.verdict)).toEqual(['sealed', 'sealed']);
  expect(left()).toEqual([]);

  const dead = run(made('walk.mp4'), '--out', folder());
  await expect.poll(dead.told, { timeout: 60_000 }).toContain('finding');
  const alive = browserOf();
  dead.child.kill('SIGKILL');
  await dead.ended;
  if (alive !== undefined)
    try {
      process.kill(alive, 'SIGKILL');
    } catch {
      // It saw that its driver had gone.
    }
  expect(left()).toHaveLength(1);
  const next = run(made('one.png'), '--out', folder(), ...NEAR);
  expect(await next.ended).toBe(0);
  expect(left()).toEqual([]);
});

test('what the first detector misses, the check finds and masks', async () => {
  const out = folder();
  const {
    code,
    out: text,
    err,
  } = await guise('mask', made('six.jpg'), '--out', out, '--json', '--set', 'find.threshold=1');
  expect(err).toContain('round 2');
  expect(code).toBe(0);
  const report = JSON.parse(readFileSync(lines(text)[0].report, 'utf8'));
  expect(report.lanes.picture.tracks.length).toBeGreaterThanOrEqual(6);
});

test('an overlay lies on what hides, and the report says how many have one', async () => {
  const run = async (name: string, ...more: string[]) => {
    const { code, out, err } = await guise('mask', made(name), '--out', folder(), '--json', ...NEAR, ...more);
    expect(code, err).toBe(0);
    const report = JSON.parse(readFileSync(lines(out)[0].report, 'utf8'));
    expect(schemaErrors('report-4', report)).toEqual([]);
    return report.lanes.picture;
  };
  const signed = await run('one.png', '--preset', 'signing');
  expect(signed.tracks[0]).toMatchObject({ verdict: 'mask', masker: 'solid', leaves: 'pose' });
  // Head pose and blendshapes too, where the model that reads them is there.
  expect(signed.kept).toContainEqual({ subject: 'face', measure: 'overlay', share: 1, looks: 1 });
  const blurred = await run('one.png', '--preset', 'blur', '--set', 'otherwise.picture.options.shape=mask');
  expect(blurred.kept).toContainEqual({
    subject: 'face',
    measure: 'PCK@0.1',
    share: expect.any(Number),
    looks: 1,
  });
});

test('who is removed leaves no face behind, and what no frame shows is said', async () => {
  const { code, out, err } = await guise(
    ...['mask', made('walk.mp4'), '--out', folder(), '--json', '--set', 'otherwise.picture.by=removal'],
  );
  expect(code, err).toBe(0);
  const report = JSON.parse(readFileSync(lines(out)[0].report, 'utf8'));
  expect(report.lanes.picture.verification.verdict).toBe('clean');
  expect(report.notes.join()).toMatch(/Removal: up to \d+% of the background/);
});

test('who is removed before a view that moves has the background in their place that other frames saw there', async () => {
  const { code, out, err } = await guise(
    ...['mask', made('followed.mp4'), '--out', folder(), '--json', '--set', 'otherwise.picture.by=removal'],
  );
  expect(code, err).toBe(0);
  const report = JSON.parse(readFileSync(lines(out)[0].report, 'utf8'));
  expect(report.lanes.picture.verification.verdict).toBe('clean');
  expect(report.lanes.picture.tracks).toHaveLength(1);
  // But for a few frames, by how the encoder and the body that nobody looks for have it.
  expect(report.notes.join()).toMatch(
    /camera moves in 1 of 1 shot; the background was followed(\.|, but in \d of 41 frames)/,
  );
});

test('what is not looked for is said, and stays as it is', async () => {
  const none = ['--json', '--set', 'find.face.enabled=false'];
  const { code, out: text, err } = await guise('mask', made('one.png'), '--out', folder(), ...none);
  expect(code).toBe(0);
  const [line] = lines(text);
  expect(line).toMatchObject({ verdict: 'sealed', found: {} });
  expect(err).toContain('faces were not looked for');
  const report = JSON.parse(readFileSync(line.report, 'utf8'));
  expect(report.lanes.picture).toMatchObject({
    tracks: [],
    scope: {
      kinds: [],
      not: expect.arrayContaining([
        expect.objectContaining({ subject: 'face', usual: true }),
        expect.objectContaining({ subject: 'person', usual: false }),
      ]),
    },
  });
  expect(schemaErrors('report-4', report)).toEqual([]);
});
