(() => {
  'use strict';
  const find = (id) => document.getElementById(id);
  const data = JSON.parse(find('data').textContent);
  const sound = find('sound');
  const place = find('place');
  const chapters = [...document.querySelectorAll('.chapter')];
  const isFile = location.protocol === 'file:';
  let isDragging = false;

  /* The last entry that has begun. */
  const last = (list, at) => {
    let low = 0, high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle][0] <= at) low = middle + 1; else high = middle;
    }
    return low - 1;
  };
  const clock = (millis) => {
    const seconds = Math.max(0, Math.floor(millis / 1000));
    const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    const two = (number) => String(number).padStart(2, '0');
    return h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
  };
  const put = (element, text) => {
    if (element.textContent !== text) element.textContent = text;
  };
  const now = () => Math.round(sound.currentTime * 1000);
  const goTo = (millis) => {
    sound.currentTime = Math.min(Math.max(millis, 0), data.length - 100) / 1000;
  };
  const chapterAt = (at) => Math.max(0, last(data.chapters, at + 1));

  /* From so many milliseconds before a step on, its beginning is counted down to. */
  const SOON = 20000;
  /* What is done now, or soon in the same exercise. */
  const stepAt = (at) => {
    const index = last(data.steps, at);
    const [now, next] = [data.steps[index], data.steps[index + 1]];
    if (now && at < now[1]) return { step: now, left: now[1] - at, isSoon: false };
    const left = next ? next[0] - at : Infinity;
    const isSoon = left <= SOON && chapterAt(at) === chapterAt(next[0]);
    return isSoon ? { step: next, left, isSoon } : null;
  };
  /* Seconds, or minutes and seconds from a minute on; over when they are. */
  const countdown = (millis) => {
    const seconds = Math.ceil(millis / 1000);
    return seconds < 60 ? String(seconds) : clock(seconds * 1000);
  };
  const showStep = (at) => {
    const found = stepAt(at);
    find('step').hidden = !found;
    find('stage').classList.toggle('in-step', Boolean(found));
    put(find('next-step'), found && !found.isSoon ? found.step[4] : '');
    if (!found) return;
    const [, , what, side] = found.step;
    const count = countdown(found.left);
    put(find('side'), side);
    put(find('count'), count);
    find('count').classList.toggle('long', count.length > 3);
    put(find('what'), found.isSoon ? `${data.words.ready}: ${what}` : what);
    find('step').classList.toggle('soon', found.isSoon);
    tick(found.left);
  };
  /* Shows the next second as it begins, which the sound tells of only now and then. */
  let timer = 0;
  const tick = (left) => {
    clearTimeout(timer);
    if (!sound.paused && !isDragging) timer = setTimeout(show, (left % 1000 || 1000) + 5);
  };

  const show = () => {
    const at = isDragging ? Number(place.value) : now();
    const chapter = chapterAt(at);
    put(find('now'), data.chapters[chapter][1]);
    /* What was said stays until the next words: it is what is being done. Before all, what comes. */
    const caption = data.captions[Math.max(0, last(data.captions, at))];
    put(find('caption'), caption ? caption[2] : '');
    find('caption').classList.toggle('past', !caption || caption[1] < at || caption[0] > at);
    showStep(at);
    put(find('at'), clock(at));
    put(find('left'), '−' + clock(Math.ceil((data.length - at) / 1000) * 1000));
    if (!isDragging) place.value = at;
    place.setAttribute('aria-valuetext', clock(at));
    chapters.forEach((button, index) => {
      if (index === chapter) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    });
    const isPlaying = !sound.paused;
    const label = isPlaying ? data.words.pause : data.words.play;
    if (find('play').title !== label) {
      find('play').title = label;
      find('play').setAttribute('aria-label', label);
    }
    find('play').classList.toggle('playing', isPlaying);
    tellSystem(chapter);
  };

  /* The lock screen and the keys of headphones. */
  let told = -1;
  const tellSystem = (chapter) => {
    if (!('mediaSession' in navigator)) return;
    const session = navigator.mediaSession;
    if (chapter !== told && 'MediaMetadata' in window) {
      told = chapter;
      session.metadata = new MediaMetadata({
        title: data.chapters[chapter][1],
        artist: data.title,
        album: data.title,
        /* No picture is taken from a file. */
        artwork: isFile ? [] : [{ src: 'icon.png', sizes: '600x600', type: 'image/png' }],
      });
    }
    session.playbackState = sound.paused ? 'paused' : 'playing';
    if ('setPositionState' in session && Number.isFinite(sound.duration)) {
      session.setPositionState({
        duration: sound.duration,
        position: Math.min(sound.currentTime, sound.duration),
      });
    }
  };
  const play = () => sound.play().catch(() => {});
  const pause = () => sound.pause();
  const by = (millis) => goTo(now() + millis);
  const previous = () => {
    const chapter = chapterAt(now());
    const isBegun = now() - data.chapters[chapter][0] > 3000;
    goTo(data.chapters[isBegun ? chapter : Math.max(0, chapter - 1)][0]);
  };
  const next = () => {
    const chapter = data.chapters[chapterAt(now()) + 1];
    if (chapter) goTo(chapter[0]);
  };
  if ('mediaSession' in navigator) {
    const on = (name, action) => {
      try { navigator.mediaSession.setActionHandler(name, action); } catch { /* not known here */ }
    };
    on('play', play);
    on('pause', pause);
    on('previoustrack', previous);
    on('nexttrack', next);
    const offset = (wish) => (wish.seekOffset || 10) * 1000;
    on('seekbackward', (wish) => by(-offset(wish)));
    on('seekforward', (wish) => by(offset(wish)));
    on('seekto', (wish) => goTo(wish.seekTime * 1000));
  }

  find('play').addEventListener('click', () => (sound.paused ? play() : pause()));
  find('back').addEventListener('click', () => by(-10000));
  find('forward').addEventListener('click', () => by(10000));
  find('previous').addEventListener('click', previous);
  find('next').addEventListener('click', next);
  chapters.forEach((button) => button.addEventListener('click', () => {
    goTo(Number(button.dataset.at));
    play();
  }));
  place.addEventListener('input', () => { isDragging = true; show(); });
  place.addEventListener('change', () => { isDragging = false; goTo(Number(place.value)); });
  const trouble = () => { put(find('trouble'), data.words.gone); find('trouble').hidden = false; };
  sound.addEventListener('error', trouble);
  sound.querySelector('source').addEventListener('error', trouble);
  sound.addEventListener('playing', () => { find('trouble').hidden = true; });
  for (const event of ['timeupdate', 'seeking', 'seeked', 'loadedmetadata', 'play', 'pause', 'ended']) {
    sound.addEventListener(event, show);
  }
  /* The words are a track, too, for what reads tracks; a browser takes none from a file. */
  if (!isFile) sound.textTracks[0].mode = 'hidden';
  sound.controls = false;
  find('panel').hidden = false;
  show();
})();
