/** A controlled form: what is chosen lies in the state, and is sent from there. */
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';

function Form() {
  const [files, setFiles] = useState<readonly File[]>([]);
  const send = async () => {
    const form = new FormData();
    for (const file of files) form.append('f', file);
    await fetch('/upload', { method: 'POST', body: form });
  };
  return h(
    'div',
    null,
    h('input', {
      type: 'file',
      multiple: true,
      onChange: (e: { target: HTMLInputElement }) => setFiles([...(e.target.files ?? [])]),
    }),
    h('output', null, files.map((f) => f.name).join()),
    h('button', { type: 'button', disabled: files.length === 0, onClick: send }, 'Send'),
  );
}

createRoot(document.querySelector('#at') as Element).render(h(Form));
