// What the pages need beyond htmx. Everything that one reads works without it.
(() => {
  'use strict';
  const status = () => document.getElementById('status');
  const say = text => { const place = status(); if (place) { place.textContent = text; setTimeout(() => { if (place.textContent === text) place.textContent = ''; }, 8000); } };

  // The form components are big: only pages that use one load them. Two things are set right before they wake: the server
  // alone judges, so that errors are said once and in one place; and a group of choices that is given a value shows it but
  // would not send it (as of 1.3.1), so the value becomes a checked option.
  const components = () => [...document.querySelectorAll('main :not(:defined)')].filter(e => e.localName.startsWith('gcds-'));
  const prepare = element => {
    if (!element.hasAttribute('validate-on')) element.setAttribute('validate-on', 'other');
    const value = element.getAttribute('value');
    if (value !== null && ['gcds-radios', 'gcds-checkboxes'].includes(element.localName)) {
      const chosen = element.localName === 'gcds-radios' ? [value] : value.split(',');
      const options = JSON.parse(element.getAttribute('options'));
      options.forEach(option => { if (chosen.includes(option.value)) option.checked = true; else delete option.checked; });
      element.setAttribute('options', JSON.stringify(options));
      element.removeAttribute('value');
    }
  };
  const loadComponents = () => {
    const waiting = components();
    waiting.forEach(prepare);
    if (waiting.length) import('/assets/gcds/gcds.esm.js');
  };

  // A select or input marked data-zone-guess takes the browser's time zone, unless something was chosen before.
  const guessZone = () => document.querySelectorAll('[data-zone-guess]').forEach(field => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const offered = field.querySelectorAll('option');
    if (!field.getAttribute('value') && zone && (!offered.length || [...offered].some(o => o.value === zone))) {
      field.setAttribute('value', zone);
      field.value = zone;
    }
  });

  // Switching the language keeps what was typed.
  const typed = 'ensemble.typed';
  const fields = () => [...document.querySelectorAll('main form [name]')].filter(f => !['hidden', 'password', 'submit'].includes(f.type));
  const here = () => location.pathname.slice(3);
  const keep = () => {
    const values = [...document.querySelectorAll('main form')].flatMap(form => [...new FormData(form).entries()].filter(([, v]) => typeof v === 'string'));
    if (values.length) sessionStorage.setItem(typed, JSON.stringify({ at: here(), values }));
  };
  const restore = () => {
    const kept = sessionStorage.getItem(typed);
    sessionStorage.removeItem(typed);
    if (!kept) return;
    const { at, values } = JSON.parse(kept);
    if (at !== here()) return;
    for (const field of fields()) {
      const mine = values.filter(([name]) => name === field.getAttribute('name')).map(([, value]) => value);
      if (field.type === 'checkbox' || field.type === 'radio') field.checked = mine.includes(field.value);
      else if (field.localName.startsWith('gcds-')) field.setAttribute('value', mine.join(','));
      else if (mine.length) field.value = mine[0];
    }
  };

  // One stream a page, closed while nobody looks. The extension believes that it holds an ordinary EventSource.
  const pausing = url => {
    const wanted = []; let real; let ended = false;
    const stream = {
      url, onopen: null, onerror: null,
      get readyState() { return ended ? 2 : real ? real.readyState : 0; },
      addEventListener(type, listener) { wanted.push([type, listener]); if (real) real.addEventListener(type, listener); },
      removeEventListener(type, listener) { if (real) real.removeEventListener(type, listener); const i = wanted.findIndex(w => w[0] === type && w[1] === listener); if (i >= 0) wanted.splice(i, 1); },
      close() { ended = true; document.removeEventListener('visibilitychange', look); if (real) real.close(); }
    };
    const open = () => {
      real = new EventSource(url);
      real.onopen = event => stream.onopen && stream.onopen(event);
      real.onerror = event => { if (stream.onerror) stream.onerror(event); };
      wanted.forEach(([type, listener]) => real.addEventListener(type, listener));
    };
    const look = () => {
      if (document.hidden && real) { real.close(); real = undefined; }
      else if (!document.hidden && !real && !ended) open();
    };
    document.addEventListener('visibilitychange', look);
    if (!document.hidden) open();
    // Where something on the way holds the stream back, the page asks now and then instead: hx-trigger="poll".
    setTimeout(() => {
      if (!ended && real && real.readyState === EventSource.CONNECTING) setInterval(() => {
        if (!document.hidden && real && real.readyState !== EventSource.OPEN) document.querySelectorAll('[hx-trigger~="poll"]').forEach(e => htmx.trigger(e, 'poll'));
      }, 20000);
    }, 10000);
    return stream;
  };
  // Now, as htmx starts to look for streams when the document is ready.
  if (window.htmx) htmx.createEventSource = pausing;

  // What changes by itself is announced only where marked data-announce (one's own place in line), and seldom.
  const said = new Map(); let toSay;
  const announce = () => document.querySelectorAll('[data-announce]').forEach(element => {
    const key = element.dataset.announce; const text = element.textContent.trim();
    if (said.has(key) && said.get(key) !== text) {
      if (toSay === undefined) setTimeout(() => { document.getElementById('announce').textContent = toSay; toSay = undefined; }, 3000);
      toSay = text;
    }
    said.set(key, text);
  });

  // The first field in error, or the summary of errors, is where the reader goes on.
  const toErrors = () => { const summary = document.querySelector('[data-errors]'); if (summary) summary.focus(); };

  // A link in the summary leads into the field; the components keep theirs inside, where no #fragment reaches.
  const intoField = event => {
    const link = event.target.closest('[data-errors] a[href^="#"]');
    const field = link && document.querySelector(`main form [name="${CSS.escape(link.hash.slice(1))}"]`);
    if (!field) return;
    const inner = (field.shadowRoot || field).querySelector('input, select, textarea') || field;
    event.preventDefault();
    inner.focus();
    field.scrollIntoView({ block: 'center' });
  };

  document.addEventListener('DOMContentLoaded', () => {
    document.addEventListener('click', intoField);
    restore(); guessZone(); loadComponents(); toErrors(); announce();
    document.querySelectorAll('[data-language]').forEach(link => link.addEventListener('click', keep));
    // A second click on a form that is on its way does nothing.
    document.addEventListener('submit', event => {
      const form = event.target;
      if (form.dataset.sent) { event.preventDefault(); return; }
      setTimeout(() => { if (!event.defaultPrevented && form.method === 'post') form.dataset.sent = 'yes'; });
    });
    addEventListener('pageshow', event => { if (event.persisted) document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent); });
  });
  document.addEventListener('htmx:afterSwap', () => { loadComponents(); toErrors(); announce(); });
  document.addEventListener('htmx:sseMessage', announce);
  // An answer with a problem page: its words are said; the page stays as it is.
  document.addEventListener('htmx:responseError', event => {
    const page = new DOMParser().parseFromString(event.detail.xhr.responseText || '', 'text/html').getElementById('problem');
    say(page ? [...page.querySelectorAll('h1, .lead')].map(e => e.textContent.trim()).join('. ') : document.body.dataset.trouble);
  });
  document.addEventListener('htmx:sendError', () => say(document.body.dataset.trouble));
})();
