/** Uppy by Vite: copy `node_modules/guise/assets` to `public/guise`, and say so with `assets`. */
import Uppy from '@uppy/core';
import GuiseUppy from 'guise/uppy';

const uppy = new Uppy().use(GuiseUppy, { assets: 'guise/' });

// Any of Uppy's uploaders will do; this one is the shortest.
uppy.addUploader(async (ids) => {
  for (const id of ids) {
    const { data, name } = uppy.getFile(id);
    const body = new FormData();
    body.append('file', data, name);
    await fetch('upload', { method: 'POST', body });
  }
});

const input = document.querySelector('input');
input?.addEventListener('change', async () => {
  for (const f of input.files) uppy.addFile({ name: f.name, type: f.type, data: f });
  await uppy.upload();
  const said = uppy.getState().info.map((i) => i.message);
  document.querySelector('output')?.append(`done ${said.join()}`);
});
