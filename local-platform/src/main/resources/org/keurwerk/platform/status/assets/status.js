// Keeps the part of the page that is marked data-live up to date; without scripts the page is the same, only still.
(() => {
  const refresh = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
      if (!answer.ok) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-live]');
      const shown = document.querySelector('[data-live]');
      if (fresh && shown && fresh.innerHTML !== shown.innerHTML && !shown.contains(document.activeElement)) {
        shown.innerHTML = fresh.innerHTML;
      }
    } catch (e) {
      document.querySelector('[data-gone]')?.removeAttribute('hidden');
      return;
    }
    document.querySelector('[data-gone]')?.setAttribute('hidden', '');
  };
  if (document.querySelector('[data-live]')) setInterval(refresh, 3000);
})();
