// What the forms need beyond HTML. Everything that one reads works without it.
(() => {
  'use strict';
  const all = selector => [...document.querySelectorAll(selector)];
  const isComponent = element => element.localName.startsWith('gcds-');

  // The form components are big: only pages that use one load them. Two things are set right before they wake. The
  // server alone judges, so that errors are said once and in one place. And a group of choices that is given a value
  // shows it but would not send it (as of 1.3.1), so its value becomes a checked option.
  const prepare = element => {
    if (!element.hasAttribute('validate-on')) element.setAttribute('validate-on', 'other');
    const value = element.getAttribute('value');
    if (value === null || !['gcds-radios', 'gcds-checkboxes'].includes(element.localName)) return;
    const chosen = element.localName === 'gcds-radios' ? [value] : value.split(',');
    const options = JSON.parse(element.getAttribute('options'));
    for (const option of options) {
      if (chosen.includes(option.value)) option.checked = true;
      else delete option.checked;
    }
    element.setAttribute('options', JSON.stringify(options));
    element.removeAttribute('value');
  };
  const loadComponents = () => {
    const asleep = all('main :not(:defined)').filter(isComponent);
    asleep.forEach(prepare);
    if (asleep.length) import('/assets/gcds/gcds.esm.js');
  };

  // A field marked data-zone-guess takes the browser's time zone, unless something was chosen before.
  const guessZone = () => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    for (const field of all('[data-zone-guess]')) {
      const offered = [...field.querySelectorAll('option')];
      if (zone && !field.getAttribute('value') && (!offered.length || offered.some(o => o.value === zone))) {
        field.setAttribute('value', zone);
        field.value = zone;
      }
    }
  };

  // Switching the language keeps what was typed.
  const kept = 'ensemble.typed';
  const here = () => location.pathname.slice(3);
  const keep = () => {
    const values = all('main form').flatMap(form => [...new FormData(form)]).filter(([, v]) => typeof v === 'string');
    if (values.length) sessionStorage.setItem(kept, JSON.stringify({ at: here(), values }));
  };
  const restore = () => {
    const typed = JSON.parse(sessionStorage.getItem(kept) || 'null');
    sessionStorage.removeItem(kept);
    if (!typed || typed.at !== here()) return;
    for (const field of all('main form [name]')) {
      if (['hidden', 'password', 'submit'].includes(field.type)) continue;
      const mine = typed.values.filter(([name]) => name === field.getAttribute('name')).map(([, value]) => value);
      if (['checkbox', 'radio'].includes(field.type)) field.checked = mine.includes(field.value);
      else if (isComponent(field)) field.setAttribute('value', mine.join(','));
      else if (mine.length) field.value = mine[0];
    }
  };

  // Where there are errors, the reader goes on at their summary; a link there leads into the field, also into one that
  // a component keeps inside, where no #fragment reaches.
  const toErrors = () => document.querySelector('[data-errors]')?.focus();
  const intoField = event => {
    const link = event.target.closest('[data-errors] a[href^="#"]');
    const field = link && document.querySelector(`main form [name="${CSS.escape(link.hash.slice(1))}"]`);
    if (!field) return;
    event.preventDefault();
    ((field.shadowRoot || field).querySelector('input, select, textarea') || field).focus();
    field.scrollIntoView({ block: 'center' });
  };

  // A second click on a form that is on its way does nothing.
  const once = event => {
    const form = event.target;
    if (form.dataset.sent) event.preventDefault();
    else setTimeout(() => { if (!event.defaultPrevented && form.method === 'post') form.dataset.sent = 'yes'; });
  };
  const again = event => {
    if (event.persisted) all('form[data-sent]').forEach(form => delete form.dataset.sent);
  };

  // What comes over a stream (into the element with sse-swap) is left out where the page says the same already, by its
  // data-shown, and waits while somebody presses what it would replace, or that is being answered: a click is not lost.
  const waiting = new Map();
  let pressed = null;
  const inUse = slot => slot.contains(pressed) || slot.querySelector('.htmx-request');
  const shown = place => place.querySelector('[data-shown]')?.dataset.shown;
  const streamed = event => {
    const slot = event.target;
    const next = shown(new DOMParser().parseFromString(event.detail.data, 'text/html'));
    if (!next) return;
    if (inUse(slot)) waiting.set(slot, event.detail.data);
    else waiting.delete(slot);
    if (inUse(slot) || shown(slot) === next) event.preventDefault();
  };
  const goOn = () => setTimeout(() => {
    for (const [slot, html] of waiting) {
      if (inUse(slot)) continue;
      waiting.delete(slot);
      htmx.swap(slot, html, { swapStyle: 'innerHTML' });
    }
  });
  const press = event => { pressed = event.target; };
  const letGo = () => { pressed = null; goOn(); };

  // An answer with a problem page: its words are said, and the page stays as it is. Where that page leads on (to sign in,
  // to join the course), so does the status, until the next click.
  let fading;
  const status = () => document.getElementById('status');
  const hush = () => status().replaceChildren();
  const say = (text, ways = []) => {
    clearTimeout(fading);
    status().replaceChildren(text, ...ways);
    if (!ways.length) fading = setTimeout(hush, 8000);
  };
  const elsewhere = event => { if (status().querySelector('a') && !status().contains(event.target)) hush(); };
  const problem = event => {
    const page = new DOMParser().parseFromString(event.detail.xhr.responseText || '', 'text/html');
    const words = [...page.querySelectorAll('#problem h1, #problem .lead')].map(e => e.textContent.trim());
    say(words.join('. ') || document.body.dataset.trouble, [...page.querySelectorAll('#problem [data-way]')]);
  };

  document.addEventListener('DOMContentLoaded', () => {
    restore();
    guessZone();
    loadComponents();
    toErrors();
    all('[data-language]').forEach(link => link.addEventListener('click', keep));
    document.addEventListener('click', intoField);
    document.addEventListener('click', elsewhere);
    document.addEventListener('submit', once);
    document.addEventListener('htmx:afterSwap', () => { loadComponents(); toErrors(); });
    document.addEventListener('htmx:sseBeforeMessage', streamed);
    document.addEventListener('htmx:afterRequest', goOn);
    document.addEventListener('htmx:responseError', problem);
    document.addEventListener('htmx:sendError', () => say(document.body.dataset.trouble));
  });
  addEventListener('pageshow', again);
  addEventListener('pointerdown', press);
  ['pointerup', 'pointercancel'].forEach(end => addEventListener(end, letGo));
})();
