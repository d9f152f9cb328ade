/** Whether what a graphics device gives is what was computed: one that is lost or out of memory hands back zeros, and no error. */
import { raise } from '../../core/model/fault.ts';

const KINDS = ['validation', 'out-of-memory', 'internal'] as const;

export class Trust {
  readonly #device: GPUDevice;
  /** Why nothing that this device gives can be trusted any more. */
  #broken: string | null = null;

  constructor(device: GPUDevice) {
    this.#device = device;
    device.addEventListener('uncapturederror', ({ error }) => {
      this.#broken ??= error.message;
    });
    void device.lost.then(({ message, reason }) => {
      this.#broken ??= message || reason;
    });
  }

  /** Whether it gave no cause for doubt yet. */
  get whole(): boolean {
    return this.#broken === null;
  }

  /**
   * What the work gives, unless the device reported an error meanwhile or is lost. One work at a time: scopes of errors are a stack.
   * @param submit hands the device its work
   * @param read fetches what comes of it. What it submits itself it submits before it waits: beside it the device is asked for its errors
   * @throws FaultError `engine/lost`
   */
  async during<S, T>(submit: () => S | Promise<S>, read: (submitted: S) => Promise<T>): Promise<T> {
    for (const kind of KINDS) this.#device.pushErrorScope(kind);
    const failed = (error: unknown) => ({ failed: String(error) });
    let reading: Promise<{ readonly value: T } | { readonly failed: string }>;
    try {
      reading = read(await submit()).then((value) => ({ value }), failed);
    } catch (error) {
      reading = Promise.resolve(failed(error));
    }
    const scopes = Promise.all(KINDS.map(() => this.#device.popErrorScope())).catch(() => []);
    const [made, told] = await Promise.all([reading, scopes]);
    const why = told.find((e) => e)?.message ?? this.#broken;
    if ('value' in made && !why) return made.value;
    return raise({
      code: 'engine/lost',
      engine: 'the graphics card',
      why: (why ?? ('failed' in made ? made.failed : '')).slice(0, 160),
    });
  }
}
