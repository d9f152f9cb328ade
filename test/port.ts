/** Where tests find what they import in the page. */
export const PORT = Number(process.env.GUISE_PORT ?? 5199);
