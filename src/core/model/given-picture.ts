/** Pictures that a person gives with a policy, as data URLs (RFC 2397). */

/** Longest that is taken, characters: about twelve megabytes of picture. */
export const MOST_PICTURE = 16_000_000;

/** Kinds that every browser reads. */
export const PICTURE_KINDS = ['png', 'jpeg', 'webp', 'avif'] as const;

/** Whether it is a picture of one of these kinds, by what it says of itself. */
export const isPictureUrl = (value: string): boolean =>
  value.length <= MOST_PICTURE &&
  /^data:image\/(?:png|jpeg|webp|avif);base64,[A-Za-z0-9+/]+={0,2}$/.test(value);
