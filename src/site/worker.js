'use strict';
/* Keeps what the pages need, so that they work without a connection: all but the sounds at once, and the
   sounds that are asked for. Each file is kept under its version; a new version takes the place of the old
   one whole or not at all. */
const FILES = {};
const SOUNDS = [];
const FRONT = 'index.html';

const scope = self.registration.scope;
const address = (name) => new URL(name, scope).href;
const key = (name) => `${address(name)}?${FILES[name]}`;
const open = () => caches.open(`supple ${scope}`);

const take = async (cache, name) => {
  if (await cache.match(key(name))) return;
  const answer = await fetch(address(name), { cache: 'no-cache' });
  if (answer.status !== 200) throw new Error(`${name}: ${answer.status}`);
  /* What a host has led elsewhere may not answer for a page, so the content is kept without that. */
  const headers = { 'content-type': answer.headers.get('content-type') || '' };
  await cache.put(key(name), new Response(await answer.blob(), { headers }));
};

const install = async () => {
  const cache = await open();
  const before = new Set((await cache.keys()).map((request) => request.url.split('?')[0]));
  const isWanted = (name) => !SOUNDS.includes(name) || before.has(address(name));
  for (const name of Object.keys(FILES).filter(isWanted)) await take(cache, name);
  await self.skipWaiting();
};

const activate = async () => {
  const cache = await open();
  const current = new Set(Object.keys(FILES).map(key));
  for (const request of await cache.keys()) {
    if (!current.has(request.url)) await cache.delete(request);
  }
  await self.clients.claim();
};

/* The bytes that a player asks for. */
const part = async (whole, range) => {
  const bytes = await whole.blob();
  const found = /^bytes=(\d*)-(\d*)$/.exec(range.trim());
  if (!found || (found[1] === '' && found[2] === '')) return whole;
  const size = bytes.size;
  const isEnd = found[1] === '';
  const first = isEnd ? Math.max(0, size - Number(found[2])) : Number(found[1]);
  const end = isEnd || found[2] === '' ? size : Math.min(size, Number(found[2]) + 1);
  if (first >= size || first >= end) {
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } });
  }
  const type = whole.headers.get('content-type');
  return new Response(bytes.slice(first, end, type), {
    status: 206,
    headers: {
      'accept-ranges': 'bytes',
      'content-length': String(end - first),
      'content-range': `bytes ${first}-${end - 1}/${size}`,
      'content-type': type,
    },
  });
};

const answer = async (name, request) => {
  const cache = await open();
  const kept = await cache.match(key(name));
  if (!kept) return fetch(request);
  const range = request.headers.get('range');
  return range ? part(kept.clone(), range) : kept;
};

/* A page asks for sounds, or whether they are kept. */
const hear = async ({ keep, ask }, port) => {
  const cache = await open();
  const names = (keep || ask).filter((name) => Object.hasOwn(FILES, name));
  try {
    if (keep) for (const name of names) await take(cache, name);
  } catch { /* What could not be had is told below. */ }
  const kept = await Promise.all(names.map((name) => cache.match(key(name))));
  port.postMessage(kept.every(Boolean));
};

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => event.waitUntil(hear(event.data, event.ports[0])));
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  const place = url.origin + url.pathname;
  if (event.request.method !== 'GET' || !place.startsWith(scope)) return;
  const rest = place.slice(scope.length) || FRONT;
  /* Some hosts leave the ending of a page out of its address. */
  const name = [rest, `${rest}.html`].find((name) => Object.hasOwn(FILES, name));
  if (name) event.respondWith(answer(name, event.request));
});
