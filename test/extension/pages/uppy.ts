import Uppy from '@uppy/core';
import Dashboard from '@uppy/dashboard';
import XHRUpload from '@uppy/xhr-upload';

new Uppy({ autoProceed: true })
  .use(Dashboard, { inline: true, target: '#at' })
  .use(XHRUpload, { endpoint: '/upload', fieldName: 'f' });
