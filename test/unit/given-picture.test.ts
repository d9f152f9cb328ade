/** A picture of the person's own in the place of what is hidden: where it lies, and what becomes of it besides. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cover } from '../../src/core/image/coverage.ts';
import { i420, i420Bytes, type Picture, planarRgba } from '../../src/core/image/picture.ts';
import type { Keyframe } from '../../src/core/model/finding.ts';
import { reportOf } from '../../src/core/model/make-report.ts';
import { defaults, type Values } from '../../src/core/model/options.ts';
import type { Report } from '../../src/core/model/report.ts';
import { cpuPainter } from '../../src/engines/cpu/painter.ts';
import masker from '../../src/plugins/maskers/picture.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import { policyFrom } from '../../src/shells/cli/policy.ts';
import { parsePolicy } from '../policy.ts';
import { jobOf, turnOf } from './engines.ts';

const size = { width: 160, height: 120 };
const PNG = 'data:image/png;base64,iVBORw0KGgo=';
/** Twice as wide as high: red on the left, blue on the right, lower half of it transparent. */
function halves(alpha = false): Picture {
  const [w, h] = [80, 40];
  const rgba = new Uint8Array(4 * w * h);
  for (let i = 0; i < w * h; i++)
    rgba.set(
      [i % w < w / 2 ? 255 : 0, 0, i % w < w / 2 ? 0 : 255, alpha && i >= (w * h) / 2 ? 0 : 255],
      4 * i,
    );
  return planarRgba(rgba, { width: w, height: h });
}
const box = { x: 20, y: 10, width: 100, height: 100 };
const KEY: Keyframe = { frame: 0, box, tilt: 0, origin: 'seen' };

/** A frame in which a box is hidden so. */
function painted(
  picture: Picture | undefined,
  options: Values = {},
  key = KEY,
  frame = planarRgba(new Uint8Array(4 * 160 * 120).fill(99), size),
): Picture {
  const covered = cover({ kind: 'box', ...box }, turnOf(size), 0)!;
  const job = jobOf(covered, masker, {
    options: { ...defaults(masker.options), colour: '#00ff00', ...options },
  });
  cpuPainter.paint(frame, {
    ...job,
    turn: turnOf(size),
    about: { ...job.about, key, ...(picture && { picture }) },
  });
  return frame;
}
const at = ({ planes }: Picture, x: number, y: number) =>
  planes.slice(0, 3).map((p) => p.data[Math.floor(y / p.sub) * p.stride + Math.floor(x / p.sub)]!);
const [RED, BLUE, GREEN] = [
  [255, 0, 0],
  [0, 0, 255],
  [0, 255, 0],
];

describe('it lies over the box', () => {
  test('and fills it, cut at the sides, or stands in it whole', () => {
    const filled = painted(halves());
    expect([at(filled, 21, 12), at(filled, 60, 100), at(filled, 80, 50), at(filled, 118, 108)]).toEqual([
      RED,
      RED,
      BLUE,
      BLUE,
    ]);
    const whole = painted(halves(), { fit: 'contain' });
    expect([at(whole, 25, 30), at(whole, 25, 40), at(whole, 115, 80), at(whole, 115, 92)]).toEqual([
      GREEN,
      RED,
      BLUE,
      GREEN,
    ]);
    // Beside the region nothing changes.
    for (const of of [filled, whole]) expect(at(of, 10, 50)).toEqual([99, 99, 99]);
  });
  test('turned as the head is, and lying with whoever lies', () => {
    const turned = painted(halves(), {}, { ...KEY, tilt: Math.PI / 2 });
    expect([at(turned, 70, 15), at(turned, 70, 105)]).toEqual([RED, BLUE]);
    const lying = painted(halves(), {}, { ...KEY, quarter: 1 });
    expect([at(lying, 70, 15), at(lying, 70, 105)]).toEqual([BLUE, RED]);
  });
  test('on the ground where it lets through, or was not read yet', () => {
    const through = painted(halves(true));
    expect([at(through, 30, 40), at(through, 30, 80)]).toEqual([RED, GREEN]);
    expect(at(painted(undefined), 70, 60)).toEqual(GREEN);
  });
  test.each([
    ['bt601', false, [81, 90, 240]],
    ['bt709', false, [63, 102, 240]],
    ['bt709', true, [54, 99, 255]],
  ] as const)('in the colours of the film: %s, full range %s', (matrix, fullRange, want) => {
    const yuv = () => i420(new Uint8Array(i420Bytes(size)), size, { matrix, fullRange });
    const got = at(painted(halves(), {}, KEY, yuv()), 40, 60);
    got.forEach((v, i) => expect(Math.abs(v - want[i]!)).toBeLessThanOrEqual(1));
  });
  test('anew wherever place, form or picture are others, and without a look at what it hides', () => {
    const one = halves();
    const first = painted(one);
    const dark = painted(one, {}, KEY, planarRgba(new Uint8Array(4 * 160 * 120), size));
    expect(at(dark, 60, 60)).toEqual(at(first, 60, 60));
    expect(at(painted(one, {}, { ...KEY, box: { ...box, x: 60 } }), 80, 60)).toEqual(RED);
    expect(at(painted(one, { fit: 'contain' }), 25, 15)).toEqual(GREEN);
    expect(at(painted(one), 80, 60)).toEqual(BLUE);
  });
});

describe('its file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'guise-picture-'));
  const file = (name: string, bytes: number[]) => {
    writeFileSync(path.join(folder, name), Uint8Array.from(bytes));
    return path.join(folder, name);
  };
  const set = async (value: string) =>
    (await policyFrom({ set: ['background.by=picture', `background.options.picture=${value}`] }, 'picture'))
      .background?.options.picture;
  test('is named on the command line, and read by what it holds', async () => {
    expect(await set(file('room', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]))).toBe(PNG);
    expect(await set(file('room.png', [0xff, 0xd8, 0xff, 0xe0]))).toBe('data:image/jpeg;base64,/9j/4A==');
    expect(await set(PNG)).toBe(PNG);
    await expect(set(file('notes.png', [1, 2, 3, 4]))).rejects.toThrow(/is no picture/);
    await expect(set(path.join(folder, 'none.png'))).rejects.toThrow(/cannot be read/);
  });
  test('is taken as a data URL of a picture alone', () => {
    const given = (picture: unknown) => () =>
      parsePolicy({ background: { by: 'picture', options: { picture } } }, [solid, masker]);
    expect(given(PNG)().background?.options.picture).toBe(PNG);
    for (const wrong of [
      'room.png',
      'data:text/html;base64,AAAA',
      'data:image/svg+xml;base64,AAAA',
      'data:image/png;base64,<',
      7,
    ])
      expect(() => given(wrong)().background).toThrow(/must be a picture/);
  });
  test('stands in no report', () => {
    const policy = parsePolicy({ background: { by: 'picture', options: { picture: PNG, fit: 'contain' } } }, [
      solid,
      masker,
    ]);
    const report: Report = reportOf({} as never, policy, { maskers: [solid, masker] }, {});
    expect(report.policy.background?.options).toMatchObject({ picture: '', fit: 'contain' });
  });
});
