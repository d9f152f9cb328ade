/** Headers of sound tracks, down to what a decoder needs. */
import { expect, test } from 'vitest';
import { bareConfig, bareDescription, barePacket } from '../../src/engines/media/audio-config.ts';

const letters = (s: string): number[] => [...s].map((c) => c.charCodeAt(0));
const has = (d: Uint8Array | null, s: string): boolean => Buffer.from(d ?? []).includes(s);

test('FLAC keeps its STREAMINFO and loses comments and pictures', () => {
  const info = Array.from({ length: 34 }, (_, i) => i);
  const comment = letters('title=secret');
  const d = Uint8Array.from([
    ...letters('fLaC'),
    ...[0, 0, 0, 34, ...info],
    ...[4, 0, 0, comment.length, ...comment],
    ...[0x86, 0, 0, 3, 0xff, 0xd8, 0xff],
  ]);
  expect(bareDescription('flac', d)).toEqual(Uint8Array.from([...letters('fLaC'), 0x80, 0, 0, 34, ...info]));
  expect(bareDescription('flac', Uint8Array.from([...letters('fLaC'), 4, 0, 0, 1, 9]))).toBeNull();
});

test('Vorbis keeps its first and third header, and its comments become none', () => {
  const id = [1, ...letters('vorbis'), ...Array(23).fill(7)];
  const comments = [3, ...letters('vorbis'), ...letters('ARTIST=secret'), ...Array(600).fill(5)];
  const setup = [5, ...letters('vorbis'), 1, 2, 3];
  const d = Uint8Array.from([
    ...[2, id.length, 255, 255, comments.length - 510],
    ...[...id, ...comments, ...setup],
  ]);
  const bare = bareDescription('vorbis', d);
  expect(has(bare, 'secret')).toBe(false);
  expect([...(bare ?? [])].slice(0, 3)).toEqual([2, id.length, 16]);
  expect([...(bare ?? [])].slice(3, 3 + id.length)).toEqual(id);
  expect([...(bare ?? [])].slice(-setup.length)).toEqual(setup);
  expect(bareDescription('vorbis', Uint8Array.of(2, 40, 40))).toBeNull();
});

test('Opus and AAC lose what stands behind them, or are encoded anew', () => {
  const head = [...letters('OpusHead'), 1, 2, ...Array(8).fill(0), 0];
  expect(bareDescription('opus', Uint8Array.from([...head, ...letters('secret')]))).toHaveLength(19);
  expect(bareDescription('aac', Uint8Array.of(0x12, 0x10))).toEqual(Uint8Array.of(0x12, 0x10));
  // Channels by a program_config_element, which a comment may follow.
  expect(bareDescription('aac', Uint8Array.of(0x12, 0x00, 1, 2, 3))).toBeNull();
  expect(bareDescription('aac', Uint8Array.from([0x12, 0x10, ...letters('a long secret')]))).toBeNull();
  expect(bareDescription('of nobody', Uint8Array.of(1))).toBeNull();
});

test('bareConfig passes on nothing but what it knows', () => {
  const config = {
    codec: 'mp3',
    sampleRate: 44_100,
    numberOfChannels: 2,
    description: Uint8Array.of(1),
    more: 1,
  };
  expect(bareConfig('mp3', config)).toEqual({ codec: 'mp3', sampleRate: 44_100, numberOfChannels: 2 });
});

test('an MP3 packet ends with its frame', () => {
  // MPEG-1, layer III, 128 kbit/s, 44.1 kHz: 417 bytes.
  const d = new Uint8Array(600);
  d.set([0xff, 0xfb, 0x90, 0]);
  d.set(letters('TAGsecret'), 420);
  expect(barePacket('mp3', d)).toHaveLength(417);
  expect(barePacket('aac', d)).toHaveLength(600);
});
