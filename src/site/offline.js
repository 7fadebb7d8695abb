/* Registers the worker that keeps a site, and says what it has kept. */
(() => {
  'use strict';
  const kept = document.getElementById('kept');
  const keep = document.getElementById('keep');
  /* Browsers take no manifest and no worker from a file. */
  if (location.protocol === 'file:') return;
  const manifest = document.createElement('link');
  manifest.rel = 'manifest';
  manifest.href = 'manifest.webmanifest';
  document.head.append(manifest);
  if (!('serviceWorker' in navigator)) return;
  const sounds = kept.dataset.sounds.split(' ');
  const ask = async (question) => {
    const worker = await navigator.serviceWorker.ready;
    const channel = new MessageChannel();
    const answer = new Promise((told) => { channel.port1.onmessage = (event) => told(event.data); });
    worker.active.postMessage(question, [channel.port2]);
    return answer;
  };
  const show = (areKept) => {
    kept.hidden = !areKept;
    if (keep) keep.hidden = areKept;
  };
  navigator.serviceWorker.register('worker.js').catch(() => {});
  if (keep) {
    ask({ ask: sounds }).then(show);
    keep.addEventListener('click', async () => {
      keep.disabled = true;
      if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
      show(await ask({ keep: sounds }));
      keep.disabled = false;
    });
    return;
  }
  /* Who opens a session will hear it; only where data is dear, not before it is asked for. */
  const isDear = navigator.connection && navigator.connection.saveData;
  ask(isDear ? { ask: sounds } : { keep: sounds }).then(show);
})();
