/**
 * @ffmpeg/ffmpeg's own worker with streaming devices added to its core. Wiring only. Its URL carries the
 * name of the channel over which times leave.
 */
import '@ffmpeg/ffmpeg/worker';
import { addDevices, type DeviceMessage, type EmscriptenFS } from '../src/engines/ffmpeg/devices.ts';

type MakeCore = (options: object) => Promise<{ FS: EmscriptenFS }>;

const channel = new BroadcastChannel(new URL(self.location.href).searchParams.get('channel') ?? '');

// The worker assigns the loaded core's factory to this global: what it gets back adds the devices.
let make: MakeCore | null = null;
Object.defineProperty(self, 'createFFmpegCore', {
  configurable: true,
  set: (factory: MakeCore) => {
    make = async (options) => {
      const core = await factory(options);
      addDevices(core.FS, (m: DeviceMessage) => channel.postMessage(m));
      return core;
    };
  },
  get: () => make,
});
