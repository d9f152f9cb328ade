import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';
import { viewOf } from './address.ts';
import { textParts } from './late-parts.ts';
import { register } from './offline.svelte.ts';
import { words } from './words.svelte.ts';

void register();
const { view } = viewOf(location.hash);
// At once, and not when the page around it is drawn; what goes wrong is said there.
if (view === 'text') void textParts().catch(() => {});
await words.begin(view === 'text');
const target = document.getElementById('app') as HTMLElement;
// What was there to be looked at until now (`first`).
target.replaceChildren();
mount(App, { target });
