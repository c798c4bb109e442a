// Makes the portal's pages more comfortable. Every page works without it.
(() => {
  'use strict';
  if (window.htmx) {
    // the security policy allows neither styles nor code that are written into the page
    htmx.config.includeIndicatorStyles = false;
    htmx.config.allowEval = false;
    htmx.config.historyCacheSize = 0;
  }

  const tell = (place, words) => { place.textContent = words; };

  // forms that are no task (those: writing.js): what could not be saved is said, and what is on the page stays there
  document.addEventListener('htmx:beforeSwap', (event) => {
    const place = event.detail.target;
    if (!place || !place.dataset.notSaved) return;
    const elsewhere = new URL(event.detail.xhr.responseURL, location.href).pathname === '/login';
    if (elsewhere || event.detail.xhr.status === 401 || event.detail.xhr.status === 403) {
      event.detail.shouldSwap = false;
      tell(place, place.dataset.sessionOver);
    } else if (event.detail.xhr.status === 404) {
      event.detail.shouldSwap = false;
      tell(place, place.dataset.gone);
    } else if (event.detail.xhr.status === 412) {
      event.detail.shouldSwap = false;
      tell(place, place.dataset.changed);
    } else if (event.detail.xhr.status >= 400) {
      event.detail.shouldSwap = false;
      tell(place, place.dataset.notSaved);
    }
  });
  document.addEventListener('htmx:sendError', (event) => {
    const place = event.detail.target;
    if (place && place.dataset.notSaved) tell(place, place.dataset.notSaved);
  });

  // and what was refused and is changed since is no longer called wrong: at the field, and above the form
  const mended = (event) => {
    const field = event.target;
    const form = field.closest && field.closest('form');
    if (!form || form.id === 'task-form' || !field.name || (field.type !== 'checkbox' && field.type !== 'radio' && !field.value.trim())) return;
    const group = field.closest('fieldset[id]');
    const wrong = [field, group].find((one) => one && one.id && document.getElementById(`${one.id}-error`));
    if (!wrong) return;
    const words = document.getElementById(`${wrong.id}-error`);
    words.remove();
    [wrong, field].forEach((one) => {
      one.classList.remove('is-invalid');
      one.removeAttribute('aria-invalid');
      const about = (one.getAttribute('aria-describedby') || '').split(' ').filter((id) => id && id !== words.id);
      if (about.length) one.setAttribute('aria-describedby', about.join(' '));
      else one.removeAttribute('aria-describedby');
    });
    const summary = document.getElementById('errors');
    const line = summary && summary.querySelector(`a[href="#${CSS.escape(wrong.id)}"]`);
    if (!line) return;
    // shorter by what was mended is nothing to be alarmed about
    summary.removeAttribute('role');
    line.closest('li').remove();
    const left = summary.querySelectorAll('li').length;
    summary.hidden = !left;
    summary.querySelector('h2').textContent = left === 1 ? summary.dataset.one : summary.dataset.more.replace('99', left);
  };
  document.addEventListener('input', mended);
  document.addEventListener('change', mended);

  // words typed in the last second are saved before the page is left by a link, and at the latest when it goes away
  const unsaved = { form: null, typed: 0, sent: 0 };
  const draftOf = (form) => {
    const place = form && form.querySelector('[data-hx-post$="/draft"]');
    return place && place.getAttribute('data-hx-post');
  };
  const body = (form) => new URLSearchParams(new FormData(form));
  document.addEventListener('input', (event) => {
    const form = event.target.closest && event.target.closest('form');
    if (!draftOf(form)) return;
    unsaved.form = form;
    unsaved.typed++;
  });
  // a page whose form is sent saves no more by itself: that would be older than the form
  document.addEventListener('submit', (event) => {
    if (event.target === unsaved.form) unsaved.form = null;
    if (!draftOf(event.target)) return;
    event.target.dataset.sent = 'true';
    if (window.htmx) htmx.trigger(event.target.querySelector('[data-hx-post$="/draft"]'), 'htmx:abort');
  });
  document.addEventListener('htmx:beforeRequest', (event) => {
    const form = event.detail.elt.closest('form');
    if (!form || !(event.detail.pathInfo.requestPath || '').endsWith('/draft')) return;
    if (form.dataset.sent) event.preventDefault();
    unsaved.sent = unsaved.typed;
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && document.querySelector('form[data-sent]')) location.reload();
  });
  document.addEventListener('htmx:afterRequest', (event) => {
    const isDraft = (event.detail.pathInfo.requestPath || '').endsWith('/draft');
    // what was typed while it was saved is not in it
    if (event.detail.successful && isDraft && unsaved.sent === unsaved.typed) unsaved.form = null;
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest && event.target.closest('a[href]');
    const form = unsaved.form;
    if (!form || !link || link.target || link.hash && link.pathname === location.pathname && link.search === location.search) return;
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    unsaved.form = null;
    const go = () => { location.href = link.href; };
    const late = setTimeout(go, 3000);
    fetch(draftOf(form), { method: 'POST', body: body(form), credentials: 'same-origin' })
      .catch(() => null).then(() => { clearTimeout(late); go(); });
  });
  window.addEventListener('pagehide', () => {
    if (unsaved.form) navigator.sendBeacon(draftOf(unsaved.form), body(unsaved.form));
    unsaved.form = null;
  });

  // the running total of a norm while its sub-norms are scored
  const total = (place) => {
    const chosen = Array.from(document.querySelectorAll('.kw-score input:checked'), (one) => Number(one.value));
    const points = chosen.reduce((sum, one) => sum + one, 0);
    const percent = Math.floor(100 * points / (Number(place.dataset.scale) * Number(place.dataset.subNorms)));
    const below = chosen.length === Number(place.dataset.subNorms) && percent < Number(place.dataset.minimum);
    place.querySelector('[data-points]').textContent = points;
    place.querySelector('[data-percent]').textContent = percent;
    place.querySelector('[data-scored]').textContent = chosen.length;
    place.querySelector('[data-below]').hidden = !below;
    place.classList.toggle('due', below);
  };
  document.addEventListener('change', (event) => {
    const place = document.querySelector('[data-total]');
    if (place && event.target.closest('.kw-score')) total(place);
  });

  // the day of the week beside a date, in the language of the page
  const weekday = (field) => {
    const day = field.valueAsDate;
    const language = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang;
    const words = day ? new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(day).replace(',', '') : '';
    let place = field.nextElementSibling;
    if (!place || !place.classList.contains('kw-weekday')) {
      place = document.createElement('p');
      place.className = 'kw-weekday';
      place.setAttribute('aria-live', 'polite');
      field.after(place);
    }
    place.textContent = words;
  };

  document.addEventListener('DOMContentLoaded', () => {
    document.querySelectorAll('[data-with-scripts]').forEach((words) => { words.hidden = false; });
    document.querySelectorAll('input[type=date]').forEach((field) => {
      weekday(field);
      field.addEventListener('change', () => weekday(field));
    });

    // errors first: a reader who comes back to a faulty form begins there
    const errors = document.getElementById('conflict') || document.getElementById('errors');
    if (errors) errors.focus();

    // on a phone the norms are one row: begin at the one that is shown
    const norm = document.querySelector('.kw-norms [aria-current]');
    const row = norm && norm.closest('.kw-norms');
    if (row && row.scrollWidth > row.clientWidth) row.scrollLeft += norm.getBoundingClientRect().left - row.getBoundingClientRect().left - 8;

    // login page of the demonstration: fill in without a new page
    document.querySelectorAll('a[data-fill]').forEach((link) => link.addEventListener('click', (event) => {
      event.preventDefault();
      document.getElementById('username').value = link.dataset.fill;
      document.getElementById('password').value = link.dataset.password;
      document.querySelector('form[action$="/login"] button').focus();
    }));
  });
})();
