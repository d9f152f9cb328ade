import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';
import { register } from './offline.svelte.ts';

void register();
mount(App, { target: document.getElementById('app') as HTMLElement });
