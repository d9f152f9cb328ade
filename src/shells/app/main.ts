import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';
import { register } from './offline.svelte.ts';
import { words } from './words.svelte.ts';

void register();
await words.begin();
mount(App, { target: document.getElementById('app') as HTMLElement });
