/** FilePond by webpack 5: copy `node_modules/guise/assets` to where the site's files lie, and say so with `assets`. */
import * as FilePond from 'filepond';
import guise from 'guise/filepond';

FilePond.registerPlugin(guise({ assets: 'guise/' }));
FilePond.create(document.querySelector('input'), { storeAsFile: true, allowMultiple: true });
