/** Whether a real GPU is here: a page that asks stands still for as long as its browser looks. */
import { hasGpu } from '../src/bridge/gpu.ts';

postMessage(await hasGpu());
