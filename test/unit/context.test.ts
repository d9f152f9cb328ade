/** What is told of people who are hidden, from movements whose truth is known. */
import { describe, expect, test } from 'vitest';
import { ENGLISH } from '../../src/core/context/grammar.ts';
import { type Scene, scenesOf } from '../../src/core/context/scenes.ts';
import { spellsOf, steady } from '../../src/core/context/steady.ts';
import type { Exportable } from '../../src/core/model/exportable.ts';
import { SHAPES } from '../../src/core/motion/expressions.ts';
import { ROW } from '../../src/core/motion/landmarks.ts';
import captions from '../../src/plugins/exporters/captions.ts';
import vtt from '../../src/plugins/exporters/captions-vtt.ts';
import { attributes, kinds } from '../../src/plugins/index.ts';
import { FRAME, GEOMETRY_FILE, seen } from './face.ts';
import { about, FPS } from './moving.ts';
import { type Movement, walker } from './walker.ts';

const FRAMES = 4 * FPS;
const BODY = { x: 100, y: 20, width: 100, height: 250 };
const FACE = { x: 130, y: 30, width: 40, height: 50 };

interface Somebody {
  readonly movement: Movement | null;
  readonly track: string;
  readonly subject: 'face' | 'person';
  readonly from?: number;
  readonly to?: number;
}

/** @param ticked besides what is told as a rule; `false` for what is not */
function film(
  all: readonly Somebody[],
  ticked: Record<string, boolean> = {},
  shots = [{ from: 0, to: FRAMES - 1, by: 'start' }],
  readings: Exportable['readings'] = new Map(),
): Exportable {
  const context = { ...Object.fromEntries(attributes.map((a) => [a.id, a.usual])), ...ticked };
  const write = { filter: 'none', cutoff: 6, bridge: 0.3 };
  const decisions = all.map(({ track, subject, from = 0, to = FRAMES - 1 }) => ({
    finding: {
      id: track,
      subject,
      evidence: { standing: 'sure' },
      keys: Array.from({ length: to - from + 1 }, (_, i) => ({
        frame: from + i,
        box: subject === 'face' ? FACE : BODY,
      })),
    },
  }));
  return {
    plan: { decisions, shots, policy: { write, context } },
    frame: FRAME,
    motion: new Map(all.flatMap(({ movement }) => (movement ? [[movement.track, movement]] : []))),
    timeline: Array.from({ length: FRAMES }, (_, i) => Math.round((i * 1e6) / FPS)),
    people: null,
    readings,
    kinds,
    attributes,
    grammar: ENGLISH,
    files: new Map([['face_geometry', GEOMETRY_FILE]]),
  } as unknown as Exportable;
}

/** A head that is turned by so many degrees, frame by frame, with what its face does. */
const head = (yaw: (i: number) => number, shapes: (i: number) => Record<string, number>): Somebody => ({
  track: 'face-1',
  subject: 'face',
  movement: {
    track: 'face-1',
    topology: 'face_iris',
    from: 0,
    frames: Array.from({ length: FRAMES }, (_, i) => {
      const points = new Float32Array(ROW * 478).fill(1);
      points.set(seen({ turned: about('y', yaw(i)), place: [0, 0, -50] }).points);
      const told = shapes(i);
      return {
        topology: 'face_iris',
        points,
        world: null,
        shapes: Float32Array.from(SHAPES, (n) => told[n] ?? 0),
      };
    }),
  },
});
const smile = { mouthSmileLeft: 0.7, mouthSmileRight: 0.6 };
const told = (scenes: readonly Scene[]) => scenes.map((s) => [s.start, s.end, s.caption]);

describe('steady values', () => {
  const times = Array.from({ length: 10 }, (_, i) => i / 10);
  test('what lasts too short becomes its longer neighbour', () =>
    expect(steady([...'aaaabaaccc'], times, 0.25).join('')).toBe('aaaaaaaccc'));
  test('what is all there is stays', () => expect(steady(['a'], [0], 1)).toEqual(['a']));
  test('a film of hours is done in a moment', () => {
    const long = Array.from({ length: 200_000 }, (_, i) => (i % 97 < 90 ? 'a' : 'b'));
    const values = steady(
      long,
      long.map((_, i) => i / 30),
      0.5,
    );
    expect(new Set(values)).toEqual(new Set(['a']));
    expect(values).toHaveLength(long.length);
  }, 5000);
  test('nothing is lost of the length', () =>
    expect(spellsOf(steady([...'abcabcabca'], times, 0.5)).reduce((n, s) => n + s.to - s.from + 1, 0)).toBe(
      10,
    ));
});

test('a face that smiles, then turns away, is told in two scenes', () => {
  const scenes = scenesOf(
    film([
      head(
        (i) => (i < 50 ? 5 : -40),
        (i) => (i < 50 ? smile : {}),
      ),
    ]),
  );
  expect(told(scenes)).toEqual([
    [0, 2, 'One person is in the picture. face-1 is smiling and facing the camera.'],
    [2, 4, 'One person is in the picture. face-1 is turned to the left of the picture.'],
  ]);
});

test.each([
  ['left', -40],
  ['right', 40],
])('sides are those of the picture: %s', (side, yaw) => {
  const [scene] = scenesOf(
    film([
      head(
        () => yaw,
        () => ({}),
      ),
    ]),
  );
  expect(scene!.people[0]!.traits.find((t) => t.attribute === 'facing')!.value).toBe(side);
  // The nose stands to that side of the middle between the ears.
  const { points } = seen({ turned: about('y', yaw), place: [0, 0, -50] });
  const x = (i: number) => points[ROW * i]!;
  expect(Math.sign(x(1) - (x(234) + x(454)) / 2)).toBe(side === 'left' ? -1 : 1);
});

test('eyes that blink are open, and those that stay shut are shut', () => {
  const blink = (i: number): Record<string, number> =>
    i % 25 < 4 || i >= 60 ? { eyeBlinkLeft: 0.8, eyeBlinkRight: 0.8 } : {};
  const captioned = scenesOf(film([head(() => 0, blink)])).map((s) => s.caption.includes('eyes shut'));
  expect(captioned).toEqual([false, true]);
});

test('what is not ticked is told nowhere', async () => {
  const of = film(
    [
      head(
        () => 0,
        () => smile,
      ),
    ],
    { expression: false },
  );
  const written = String(await captions.write(of)) + String(await vtt.write(of));
  expect(written).not.toMatch(/smil|expression/);
  expect(written).toContain('facing the camera');
});

test('somebody who walks and waves, with their face, is one person', () => {
  const walks = { track: 'person-1', subject: 'person', movement: walker('person-1', FRAMES, FPS) } as const;
  const scenes = scenesOf(
    film([
      head(
        () => 0,
        () => ({}),
      ),
      walks,
    ]),
  );
  expect(scenes).toHaveLength(1);
  expect(scenes[0]!.people.map((p) => p.person)).toEqual(['face-1']);
  expect(scenes[0]!.people[0]!.traits).toContainEqual({ attribute: 'posture', value: 'walking', share: 1 });
});

test('a shot begins a scene, and who comes late or goes is told while they are there', () => {
  const late = { track: 'person-2', subject: 'person', movement: null, from: 50 } as const;
  const brief = { track: 'person-3', subject: 'person', movement: null, from: 60, to: 62 } as const;
  const shots = [
    { from: 0, to: 49, by: 'start' },
    { from: 50, to: FRAMES - 1, by: 'cut' },
  ];
  const scenes = scenesOf(film([{ ...late, track: 'person-1', from: 0 }, late, brief], {}, shots));
  expect(scenes.map((s) => s.people.map((p) => p.person))).toEqual([['person-1'], ['person-1', 'person-2']]);
  expect(scenes[0]!.caption).toBe('One person is in the picture.');
});

test('age and presentation are told where they are ticked, of all looks at somebody', () => {
  const looks = [
    head(
      () => 0,
      () => ({}),
    ),
  ];
  const readings = new Map([
    ['face-1', { years: 44, man: 0.1, shades: { skin: null, hair: null, clothes: null } }],
  ]);
  const whole = (ticked: Record<string, boolean>) => scenesOf(film(looks, ticked, undefined, readings))[0]!;
  expect(whole({}).caption).toBe('One person is in the picture. face-1 is facing the camera.');
  expect(whole({ age: true, presentation: true }).caption).toBe(
    'One person is in the picture. face-1 is a middle-aged adult, looking like a woman and facing the camera.',
  );
  const unsure = new Map([
    ['face-1', { years: 44, man: 0.5, shades: { skin: null, hair: null, clothes: null } }],
  ]);
  expect(scenesOf(film(looks, { presentation: true }, undefined, unsure))[0]!.caption).not.toContain(
    'looking like',
  );
});

test('nobody is an answer, and captions are no file of nothing', async () => {
  const of = film([]);
  expect(JSON.parse(String(await captions.write(of))).scenes.map((s: Scene) => s.caption)).toEqual([
    'Nobody is in the picture.',
  ]);
  expect(await vtt.write(of)).toBe('WEBVTT\n\n00:00:00.000 --> 00:00:04.000\nNobody is in the picture.\n');
});
