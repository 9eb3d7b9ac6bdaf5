// What the pages need beyond htmx. Everything that one reads works without it.
(() => {
  'use strict';
  const status = () => document.getElementById('status');
  const say = text => { const place = status(); if (place) { place.textContent = text; setTimeout(() => { if (place.textContent === text) place.textContent = ''; }, 8000); } };

  // The form components are big: only pages that use one load them.
  const loadComponents = () => {
    if (!window.ensembleComponents && [...document.querySelectorAll(':not(:defined)')].some(e => e.localName.startsWith('gcds-'))) {
      window.ensembleComponents = import('/assets/gcds/gcds.esm.js');
    }
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
  const restore = async () => {
    const kept = sessionStorage.getItem(typed);
    sessionStorage.removeItem(typed);
    if (!kept) return;
    const { at, values } = JSON.parse(kept);
    if (at !== here()) return;
    if (window.ensembleComponents) await window.ensembleComponents;
    for (const field of fields()) {
      const mine = values.filter(([name]) => name === field.getAttribute('name')).map(([, value]) => value);
      if (field.type === 'checkbox' || field.type === 'radio') field.checked = mine.includes(field.value);
      else if (field.localName === 'gcds-checkboxes') field.value = mine;
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
    return stream;
  };

  // The first field in error, or the summary of errors, is where the reader goes on.
  const toErrors = () => { const summary = document.querySelector('[data-errors]'); if (summary) summary.focus(); };

  document.addEventListener('DOMContentLoaded', () => {
    if (window.htmx) htmx.createEventSource = pausing;
    loadComponents(); guessZone(); restore(); toErrors();
    document.querySelectorAll('[data-language]').forEach(link => link.addEventListener('click', keep));
    // A second click on a form that is on its way does nothing.
    document.addEventListener('submit', event => {
      const form = event.target;
      if (form.dataset.sent) { event.preventDefault(); return; }
      if (form.method === 'post' && !form.matches('[hx-post]')) form.dataset.sent = 'yes';
    });
    addEventListener('pageshow', event => { if (event.persisted) document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent); });
  });
  document.addEventListener('htmx:afterSwap', () => { loadComponents(); toErrors(); });
  // An answer with a problem page: its words are said; the page stays as it is.
  document.addEventListener('htmx:responseError', event => {
    const page = new DOMParser().parseFromString(event.detail.xhr.responseText || '', 'text/html').getElementById('problem');
    say(page ? [...page.querySelectorAll('h1, .lead')].map(e => e.textContent.trim()).join('. ') : document.body.dataset.trouble);
  });
  document.addEventListener('htmx:sendError', () => say(document.body.dataset.trouble));
})();
