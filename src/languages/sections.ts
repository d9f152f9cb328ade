/** The forms of the sections: English sets them, every other language has the same keys. */
import type app from './en/app.ts';
import type endpoints from './en/endpoints.ts';
import type extension from './en/extension.ts';
import type text from './en/text.ts';
import type transcript from './en/transcript.ts';
import type widget from './en/widget.ts';

/** The page's own words. */
export type App = typeof app;
/** Those of the text view. */
export type Text = typeof text;
/** Those of what is said in a film or a file of sound. */
export type Transcript = typeof transcript;
/** Those of captions on their way to an endpoint. */
export type Endpoints = typeof endpoints;
/** Those of the upload widget. */
export type Widget = typeof widget;
/** Those of the browser extension. */
export type Extension = typeof extension;
