/// <reference types="chrome" />
/** Firefox gives content scripts closed shadow roots by this; Chromium by `chrome.dom`. */
interface Element {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}
