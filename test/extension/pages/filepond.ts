import { create } from 'filepond';

const input = document.createElement('input');
input.type = 'file';
document.querySelector('#at')?.append(input);
create(input, { server: { process: '/upload' }, name: 'f' });
