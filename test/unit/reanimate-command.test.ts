/** What `guise reanimate` makes of its flags. */
import { expect, test } from 'vitest';
import { policyFor } from '../../src/shells/cli/reanimate.ts';

const soundBy = async (voice: string | undefined, ...set: readonly string[]) =>
  (await policyFor({ backend: 'auto', path: 'auto', voice, set })).otherwise.sound;

test('sound is left out, unless a policy or a flag names who speaks; one that keeps it is handed on to be refused', async () => {
  expect(await soundBy(undefined)).toEqual({ by: 'remove', options: {} });
  const robot = ['otherwise.sound.by=robot', 'otherwise.sound.options.pitch=120'];
  expect(await soundBy(undefined, ...robot)).toEqual({ by: 'robot', options: { pitch: 120 } });
  expect(await soundBy(undefined, 'otherwise.sound.by=keep')).toMatchObject({ by: 'remove' });
  expect(await soundBy('whisper')).toMatchObject({ by: 'whisper' });
  expect(await soundBy('keep')).toMatchObject({ by: 'keep' });
});
