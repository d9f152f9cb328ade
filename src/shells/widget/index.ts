/** `guise/widget`: defines `<guise-upload>`. */
import { GuiseUpload } from './element.ts';

export type { SealedFile } from './element.ts';
export { GuiseUpload };

declare global {
  interface HTMLElementTagNameMap {
    'guise-upload': GuiseUpload;
  }
}

if (!customElements.get('guise-upload')) customElements.define('guise-upload', GuiseUpload);
