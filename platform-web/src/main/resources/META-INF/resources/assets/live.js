// Pages that change by themselves: one stream a page, closed while nobody looks.
(() => {
  'use strict';
  const patience = 10_000;
  const pollEvery = 20_000;
  const sayAfter = 3_000;

  // The htmx extension believes that it holds an ordinary EventSource.
  const pausing = url => {
    const wanted = [];
    let real;
    let ended = false;
    const stream = {
      url,
      onopen: null,
      onerror: null,
      get readyState() {
        return ended ? EventSource.CLOSED : real ? real.readyState : EventSource.CONNECTING;
      },
      addEventListener(type, listener) {
        wanted.push([type, listener]);
        real?.addEventListener(type, listener);
      },
      removeEventListener(type, listener) {
        real?.removeEventListener(type, listener);
        const at = wanted.findIndex(([t, l]) => t === type && l === listener);
        if (at >= 0) wanted.splice(at, 1);
      },
      close() {
        ended = true;
        document.removeEventListener('visibilitychange', look);
        real?.close();
      },
    };
    const open = () => {
      real = new EventSource(url);
      real.onopen = event => stream.onopen?.(event);
      real.onerror = event => stream.onerror?.(event);
      wanted.forEach(([type, listener]) => real.addEventListener(type, listener));
    };
    const look = () => {
      if (document.hidden && real) {
        real.close();
        real = undefined;
      } else if (!document.hidden && !real && !ended) {
        open();
      }
    };
    // Where something on the way holds the stream back, the page asks now and then instead: hx-trigger="poll".
    const ask = () => {
      if (document.hidden || ended || real?.readyState === EventSource.OPEN) return;
      document.querySelectorAll('[hx-trigger~="poll"]').forEach(element => htmx.trigger(element, 'poll'));
    };
    setTimeout(() => { if (real?.readyState === EventSource.CONNECTING) setInterval(ask, pollEvery); }, patience);
    document.addEventListener('visibilitychange', look);
    look();
    return stream;
  };
  // Now, as htmx starts to look for streams when the document is ready.
  if (window.htmx) htmx.createEventSource = pausing;

  // What changes by itself is announced only where marked data-announce (one's own place in line), and seldom.
  const said = new Map();
  let toSay;
  const announce = () => document.querySelectorAll('[data-announce]').forEach(element => {
    const key = element.dataset.announce;
    const text = element.textContent.trim();
    if (said.has(key) && said.get(key) !== text) {
      if (toSay === undefined) {
        setTimeout(() => { document.getElementById('announce').textContent = toSay; toSay = undefined; }, sayAfter);
      }
      toSay = text;
    }
    said.set(key, text);
  });
  document.addEventListener('DOMContentLoaded', () => {
    announce();
    document.addEventListener('htmx:afterSwap', announce);
    document.addEventListener('htmx:sseMessage', announce);
  });
})();
