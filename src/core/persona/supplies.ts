/** The file of the catalog that personas are made of. */
export const FACES = 'guise-faces';
