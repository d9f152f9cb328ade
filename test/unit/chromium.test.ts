/** `adapterFlags`: what the CLI starts Chromium with where WebGPU is asked for. */
import { expect, test } from 'vitest';
import { adapterFlags, CHROMIUM_FLAGS } from '../../src/shells/cli/chromium.ts';

test('a GPU is taken where there is one; the software adapter stands in only where there is none', () => {
  expect(adapterFlags('linux', true)).toContain('--use-angle=vulkan');
  expect(adapterFlags('linux', true).join()).not.toContain('swiftshader');
  expect(adapterFlags('linux', false)).toEqual(['--use-webgpu-adapter=swiftshader']);
  expect(adapterFlags('darwin', false)).toEqual([]);
});

test('tests run on the software adapter everywhere', () => {
  expect(CHROMIUM_FLAGS).toContain('--use-webgpu-adapter=swiftshader');
});
