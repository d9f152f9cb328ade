/** A page without a face for those that frame it: upload widgets on other origins, and the extension in its pages. */
import { OwnIntake } from '../../bridge/intake/intake.ts';
import { serveIntakes } from '../../bridge/intake/serve.ts';

const base = new URL('./', document.baseURI).href;
serveIntakes(() => new OwnIntake(base));
