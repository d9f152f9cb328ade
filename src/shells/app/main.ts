import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';
import { viewOf } from './address.ts';
import { turn } from './idle.ts';
import { textParts } from './late-parts.ts';
import { register } from './offline.svelte.ts';
import { words } from './words.svelte.ts';

const { view } = viewOf(location.hash);
// At once, and not when the page around it is drawn; what goes wrong is said there.
if (view === 'text') void textParts().catch(() => {});
await words.begin(view === 'text');
const target = document.createElement('div');
await turn();
// In parts, beside what is there to be looked at until then (`first`): on a phone the whole takes a third of a second.
const drawn = new Promise<void>((resolve) => mount(App, { target, props: { drawn: resolve } }));
await drawn;
document.getElementById('app')?.replaceChildren(target);
// Soon: where only it can isolate the page, that takes a reload.
await turn();
void register();
