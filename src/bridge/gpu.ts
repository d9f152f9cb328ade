/** Longest that a browser may take to name an adapter, milliseconds: where its graphics process starts again and again, it never does. */
const PATIENCE = 20_000;

/** Whether a real GPU is here, on which models are tried first. */
export async function hasGpu(): Promise<boolean> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
  const adapter = await Promise.race([navigator.gpu?.requestAdapter().catch(() => null), late]);
  // A software adapter is slower than WASM.
  return adapter != null && !adapter.info.isFallbackAdapter;
}
