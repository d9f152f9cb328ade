/** Whether a real GPU is here, on which models are tried first. */
export async function hasGpu(): Promise<boolean> {
  const adapter = await navigator.gpu?.requestAdapter().catch(() => null);
  // A software adapter is slower than WASM.
  return adapter != null && !adapter.info.isFallbackAdapter;
}
