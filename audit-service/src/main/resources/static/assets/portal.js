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

  // autosave: what could not be saved is said, and what is on the page stays there
  document.addEventListener('htmx:beforeSwap', (event) => {
    const place = event.detail.target;
    if (!place || !place.dataset.notSaved) return;
    const elsewhere = new URL(event.detail.xhr.responseURL, location.href).pathname === '/login';
    if (elsewhere || event.detail.xhr.status === 401 || event.detail.xhr.status === 403) {
      event.detail.shouldSwap = false;
      tell(place, place.dataset.sessionOver);
    } else if (event.detail.xhr.status >= 400) {
      event.detail.shouldSwap = false;
      tell(place, place.dataset.notSaved);
    }
  });
  document.addEventListener('htmx:sendError', (event) => {
    const place = event.detail.target;
    if (place && place.dataset.notSaved) tell(place, place.dataset.notSaved);
  });

  document.addEventListener('DOMContentLoaded', () => {
    // errors first: whoever comes back to a faulty form begins there
    const errors = document.getElementById('errors');
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
