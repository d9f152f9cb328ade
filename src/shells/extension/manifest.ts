/** The manifests, from one description. Every permission is explained in `docs/security/extension.md`. */

import release from '../../../package.json' with { type: 'json' };
import { CSP } from '../../bridge/csp.ts';
import type { Extension } from '../../languages/sections.ts';

export type Browser = 'chromium' | 'firefox';

/** Structured clones in messages, by which files reach the engine, came with 148 (Firefox has always had them). */
const CHROMIUM = '148';
/** Optional host permissions, and scripts in the page's own world. */
const FIREFOX = '128.0';

const ICONS = { 192: 'icon-192.png', 512: 'icon-512.png' };

/** What of the extension's words the browser itself shows, under the names that the manifest has for them. */
export const messages = ({ about, keys }: Extension) => ({ about, ...keys });
const message = (name: keyof ReturnType<typeof messages>): string => `__MSG_${name}__`;

/** @param hosts sites that are guarded from the start: none but in tests, where nobody can press the browser's own prompt */
export function manifest(browser: Browser, hosts: readonly string[] = []): object {
  const firefox = browser === 'firefox';
  return {
    manifest_version: 3,
    name: 'Guise',
    version: release.version,
    // `_locales` is made of the languages' own sections.
    default_locale: 'en',
    description: message('about'),
    icons: ICONS,
    action: { default_popup: 'popup.html', default_icon: ICONS, default_title: 'Guise' },
    options_ui: { page: 'options.html', open_in_tab: true },
    permissions: ['scripting', 'storage', 'activeTab', ...(firefox ? [] : ['offscreen', 'sidePanel'])],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    ...(hosts.length ? { host_permissions: hosts } : {}),
    commands: {
      'mask-text': { suggested_key: { default: 'Alt+Shift+M' }, description: message('mask') },
      'unmask-text': {
        suggested_key: { default: 'Alt+Shift+U' },
        description: message('unmask'),
      },
    },
    content_security_policy: {
      // The page's own, and nothing more.
      extension_pages: CSP,
    },
    ...(firefox
      ? {
          background: { page: 'background.html' },
          sidebar_action: {
            default_panel: 'index.html',
            default_title: 'Guise',
            default_icon: ICONS,
            open_at_install: false,
          },
          browser_specific_settings: {
            gecko: {
              id: 'guise@guise.invalid',
              strict_min_version: FIREFOX,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          background: { service_worker: 'background.js', type: 'module' },
          side_panel: { default_path: 'index.html' },
          minimum_chrome_version: CHROMIUM,
          message_serialization: 'structured_clone',
          incognito: 'split',
          cross_origin_embedder_policy: { value: 'require-corp' },
          cross_origin_opener_policy: { value: 'same-origin' },
        }),
  };
}
