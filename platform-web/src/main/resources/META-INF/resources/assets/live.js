// Pages that change by themselves: one stream a page, closed while nobody looks.
(() => {
  'use strict';
  const patience = 10_000;
  const askEvery = 10_000;
  const sayAfter = 3_000;
  const firstWait = 1_000;
  const longestWait = 64_000;
  // Never all at the same moment.
  const about = time => time * (0.75 + Math.random() / 2);

  // The htmx extension believes that it holds an ordinary EventSource, one that never gives up: otherwise it would make
  // another one and forget this one, which would open its stream as well when the page is shown again.
  const lasting = url => {
    const wanted = [];
    let real;
    let again;
    let asking;
    let wait = firstWait;
    let ended = false;
    const stream = {
      url,
      onopen: null,
      onerror: null,
      get readyState() {
        if (ended) return EventSource.CLOSED;
        return real?.readyState === EventSource.OPEN ? EventSource.OPEN : EventSource.CONNECTING;
      },
      addEventListener(type, listener) {
        wanted.push([type, listener]);
        if (real) listen(type, listener);
      },
      removeEventListener(type, listener) {
        real?.removeEventListener(type, listener);
        const at = wanted.findIndex(([t, l]) => t === type && l === listener);
        if (at >= 0) wanted.splice(at, 1);
      },
      close() {
        ended = true;
        document.removeEventListener('visibilitychange', look);
        rest();
      },
    };
    const listen = (type, listener) => {
      real.addEventListener(type, listener);
      real.addEventListener(type, heard);
    };
    const open = () => {
      real = new EventSource(url);
      real.onopen = event => {
        wait = firstWait;
        stream.onopen?.(event);
      };
      real.onerror = event => {
        if (real?.readyState === EventSource.CLOSED) {
          again = setTimeout(open, about(wait));
          wait = Math.min(wait * 2, longestWait);
        }
        doubt();
        stream.onerror?.(event);
      };
      wanted.forEach(([type, listener]) => listen(type, listener));
      doubt();
    };
    const rest = () => {
      heard();
      clearTimeout(again);
      real?.close();
      real = undefined;
      wait = firstWait;
    };
    const look = () => {
      if (document.hidden) rest();
      else if (!real) open();
    };

    // A stream speaks as soon as it is open. Where it says nothing, as it can't be opened or something on the way holds
    // it back, the page asks for itself now and then, and what it is told goes the way of the stream's messages.
    const doubt = () => { asking ??= setTimeout(ask, patience); };
    const heard = () => {
      clearTimeout(asking);
      asking = undefined;
    };
    const ask = async () => {
      const turn = asking;
      const html = await fetch(location.href, { headers: { 'HX-Request': 'true' }, cache: 'no-store' })
        .then(answer => answer.ok ? answer.text() : '')
        .catch(() => '');
      if (asking !== turn) return;
      for (const place of new DOMParser().parseFromString(html, 'text/html').querySelectorAll('[sse-swap]')) {
        const type = place.getAttribute('sse-swap');
        wanted.filter(([t]) => t === type)
          .forEach(([, listener]) => listener(new MessageEvent(type, { data: place.innerHTML })));
      }
      asking = setTimeout(ask, about(askEvery));
    };

    document.addEventListener('visibilitychange', look);
    look();
    return stream;
  };
  // Now, as htmx starts to look for streams when the document is ready.
  if (window.htmx) htmx.createEventSource = lasting;

  // What changes by itself is announced only where marked data-announce (one's own place in line), and seldom: the last
  // word of each.
  const said = new Map();
  const toSay = new Map();
  const say = () => {
    document.getElementById('announce').textContent = [...toSay.values()].join('. ');
    toSay.clear();
  };
  const news = () => [...document.querySelectorAll('[data-announce]')]
    .map(element => [element.dataset.announce, element.textContent.trim()])
    .filter(([key, text]) => said.get(key) !== text);
  const announce = () => news().forEach(([key, text]) => {
    if (!toSay.size) setTimeout(say, sayAfter);
    toSay.set(key, text);
    said.set(key, text);
  });
  document.addEventListener('DOMContentLoaded', () => {
    news().forEach(([key, text]) => said.set(key, text));
    document.addEventListener('htmx:afterSwap', announce);
    document.addEventListener('htmx:sseMessage', announce);
  });
})();
