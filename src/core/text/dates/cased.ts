/** In capitals or small letters, as what it stands for. */
export const cased = (like: string, value: string): string =>
  like.length > 1 && like === like.toUpperCase()
    ? value.toUpperCase()
    : like === like.toLowerCase()
      ? value.toLowerCase()
      : value;
