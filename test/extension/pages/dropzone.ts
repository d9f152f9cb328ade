import Dropzone from 'dropzone';

const zone = document.querySelector('#at') as HTMLElement;
zone.style.height = '150px';
new Dropzone(zone, { url: '/upload', paramName: 'f' });
