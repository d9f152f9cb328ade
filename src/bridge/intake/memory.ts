/** Results up to this many bytes are kept in memory: whatever becomes of the disk and of the engine, a form can read them. */
export const IN_MEMORY = 256 << 20;
