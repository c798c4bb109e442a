// Saves what is typed in a task's form by itself. What cannot be saved stays in this browser, for this account only, until it is.
(() => {
  'use strict';
  const self = document.currentScript;
  const account = self.dataset.account;
  if (!account) return;
  const PREFIX = `keurwerk:${account}:`;
  const SENT = 'keurwerk-sent';
  const HERE = 'keurwerk-here';
  const KEPT_DAYS = 30;
  const FIRST_WAIT = 2000;
  const LONGEST_WAIT = 30000;
  const words = (text, moment) => (text || '').replace('§', moment);
  const clock = (at) => new Intl.DateTimeFormat('nl', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' }).format(at);

  // what this browser keeps
  const store = {
    put(key, entry) {
      try { localStorage.setItem(key, JSON.stringify(entry)); return true; } catch (full) { return false; }
    },
    drop(key) {
      try { localStorage.removeItem(key); } catch (none) { /* then nothing was kept */ }
    },
    all() {
      try {
        return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))
          .map((key) => ({ key, ...JSON.parse(localStorage.getItem(key)) }))
          .sort((one, other) => one.at - other.at);
      } catch (none) { return []; }
    },
    forgetOld() {
      const oldest = Date.now() - KEPT_DAYS * 24 * 60 * 60 * 1000;
      try {
        Object.keys(localStorage).filter((key) => key.startsWith('keurwerk:'))
          .filter((key) => !(JSON.parse(localStorage.getItem(key)).at > oldest)).forEach(store.drop);
      } catch (none) { /* nothing to forget */ }
    },
  };

  // what is kept outlives the session, so the proof that it comes from a page of this session is always that of the page which sends it
  const CSRF = '_csrf';
  const proof = () => (document.querySelector(`[name="${CSRF}"]`) || {}).value || '';
  const proven = (fields) => [...fields.filter(([name]) => name !== CSRF), [CSRF, proof()]];
  const post = (address, fields, signal) => fetch(address, { method: 'POST', body: new URLSearchParams(proven(fields)), credentials: 'same-origin', headers: { Accept: 'text/html', 'HX-Request': 'true' }, signal });
  // a browser without a network says that it is offline, also when Keurwerk runs on the same machine
  const reachable = () => fetch('/assets/mark.svg', { method: 'HEAD', cache: 'no-store' }).then((answer) => answer.ok, () => false);
  const isSignedOut = (answer) => answer.status === 401 || answer.status === 403 || new URL(answer.url, location.href).pathname === '/login';
  const isOver = (answer) => answer.status === 404 || answer.status === 409;

  // other windows of this browser that are still open keep their own
  const alive = (copy) => {
    if (navigator.locks && copy) navigator.locks.request(`keurwerk:${copy}`, { ifAvailable: true }, (lock) => lock && new Promise(() => {}));
  };
  // the page that stood in this window before is gone, although its lock may be held a moment longer
  const before = sessionStorage.getItem(HERE);
  const open = async () => {
    if (!navigator.locks) return [];
    return (await navigator.locks.query()).held.map((lock) => lock.name.replace('keurwerk:', '')).filter((copy) => copy !== before);
  };

  // where a page says that something is wrong: the words at a field, and the field or its group
  const placeOf = (shown) => (shown.id || (shown.closest('fieldset') || shown.querySelector('fieldset') || {}).id || '').replace(/-error$/, '');
  const mistakesIn = (form) => [...form.querySelectorAll('[id$="-error"], [aria-invalid="true"], .is-invalid, .kw-score.invalid, .kw-card.invalid')]
    .map((shown) => ({ shown, place: placeOf(shown), said: shown.id.endsWith('-error'), gone: document.createComment(''), marks: ['is-invalid', 'invalid'].filter((mark) => shown.classList.contains(mark)), invalid: shown.getAttribute('aria-invalid') }));
  const isAbout = (one, other) => one === other || one.startsWith(`${other}-`) || other.startsWith(`${one}-`);

  class Writing {
    constructor(form, place) {
      Object.assign(this, { form, place, address: place.dataset.draft, typed: 0, saved: 0, clashes: {}, since: null, wait: 0, timer: null, sending: null, stopped: null, sent: false, quiet: false });
      this.norms = norms;
      this.mistakes = mistakesIn(form);
      this.over = new AbortController();
      const until = { signal: this.over.signal };
      alive(this.field('_copy'));
      sessionStorage.setItem(HERE, this.field('_copy'));
      form.addEventListener('input', (event) => this.on(event, 1500), until);
      form.addEventListener('change', (event) => this.on(event, 300), until);
      form.addEventListener('submit', (event) => this.submit(event), until);
      form.addEventListener('click', (event) => this.choose(event), until);
      window.addEventListener('online', () => this.send().then(() => sendRest(this)), until);
      window.addEventListener('offline', () => { if (this.dirty()) this.failed(); }, until);
      document.addEventListener('visibilitychange', () => { if (!document.hidden && this.dirty()) this.send(); }, until);
      window.addEventListener('pagehide', () => this.leave(), until);
    }

    field(name) { return (this.form.querySelector(`[name="${name}"]`) || {}).value || ''; }

    key() { return `${PREFIX}${location.pathname}:${this.field('_norm')}:${this.field('_copy')}`; }

    dirty() { return this.typed !== this.saved; }

    fields() { return [...new FormData(this.form)].filter(([, value]) => typeof value === 'string'); }

    // where somebody has to choose, what is there stays there until then
    body() {
      const chosen = this.fields().filter(([name]) => !(name in this.clashes));
      Object.entries(this.clashes).forEach(([name, clash]) => chosen.push([name, clash.saved]));
      return chosen;
    }

    keep(submitted) {
      const entry = { submitted: Boolean(submitted || this.sent), path: location.pathname, norm: this.field('_norm'), copy: this.field('_copy'), address: this.address, fields: this.fields().filter(([name]) => name !== CSRF), clashes: this.clashes, at: Date.now(), since: this.since, title: document.title };
      this.kept = store.put(this.key(), entry);
    }

    on(event, soon) {
      const name = event.target.name;
      if (!name || name.startsWith('_') || this.quiet) return;
      this.typed++;
      this.keep();
      this.later(this.since ? Math.max(soon, this.wait) : soon);
    }

    later(wait) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.send(), wait);
    }

    say(text, link) {
      const icon = document.createElement('i');
      icon.className = 'bi bi-cloud-slash';
      icon.setAttribute('aria-hidden', 'true');
      const said = document.createElement('span');
      said.textContent = ` ${text} `;
      const parts = [icon, said];
      if (link) {
        const onward = document.createElement('a');
        onward.href = location.pathname + (this.field('_norm') ? `?norm=${this.field('_norm')}` : '');
        onward.textContent = link;
        onward.dataset.onward = 'true';
        parts.push(onward);
      }
      if (this.place.textContent.trim() !== [said.textContent, link || ''].join('').trim()) this.place.replaceChildren(...parts);
      this.place.classList.add('unsaved');
    }

    failed() {
      this.since = this.since || Date.now();
      this.keep();
      this.say(words(this.kept ? this.place.dataset.kept : this.place.dataset.notSaved, clock(this.since)));
      this.wait = Math.min(Math.max(FIRST_WAIT, this.wait * 2), LONGEST_WAIT);
      this.later(this.wait);
    }

    stop(why) {
      this.stopped = why;
      this.since = this.since || Date.now();
      this.keep();
      this.say(this.place.dataset[why], this.place.dataset[`${why}Link`]);
    }

    async send() {
      if (this.sending) { await this.sending; if (!this.dirty()) return; }
      if (!this.dirty() || this.sent || (this.stopped && this.stopped !== 'sessionOver')) return;
      this.sending = this.sendOnce();
      await this.sending;
      this.sending = null;
    }

    async sendOnce() {
      clearTimeout(this.timer);
      const until = this.typed;
      const fields = this.body();
      this.abort = new AbortController();
      const late = setTimeout(() => this.abort.abort(), 20000);
      try {
        const answer = await post(this.address, fields, this.abort.signal);
        if (this.sent) return;
        const text = await answer.text();
        if (isSignedOut(answer)) this.stop('sessionOver');
        else if (isOver(answer)) this.stop('gone');
        else if (answer.ok || answer.status === 412) this.answered(new DOMParser().parseFromString(text, 'text/html'), fields, until, answer.ok);
        else this.failed();
      } catch (unreachable) {
        if (!this.sent) this.failed();
      } finally { clearTimeout(late); }
    }

    answered(page, fields, until, ok) {
      const now = page.querySelector('[data-now]');
      if (!now) { if (ok) this.failed(); else this.stop('changed'); return; }
      this.stopped = null;
      this.since = null;
      this.wait = 0;
      const sent = new Map(fields);
      const taken = [...page.querySelectorAll('[data-taken]')];
      const current = new Map(this.fields());
      const typedSince = taken.some((one) => (current.get(one.name) || '') !== (sent.get(one.name) || ''));
      // what others changed is put into the page, unless it is typed in just now: then the next saving is still from the version that was read
      const anew = page.querySelector('[data-anew]');
      if (!typedSince && !anew) {
        taken.forEach((one) => this.set(one.name, one.value));
        page.querySelectorAll('[data-hx-swap-oob]').forEach((one) => {
          const there = document.getElementById(one.id);
          one.removeAttribute('data-hx-swap-oob');
          if (there) there.replaceWith(document.adoptNode(one));
        });
      }
      this.mend(page);
      page.querySelectorAll('[data-clash]').forEach((one) => this.clash(one.dataset.clash, one.dataset.saved, one.outerHTML));
      this.saved = typedSince ? this.saved : until;
      this.place.classList.remove('unsaved');
      this.place.replaceChildren(...[...now.childNodes].map((node) => document.adoptNode(node)));
      if (this.dirty() || Object.keys(this.clashes).length) this.keep();
      else store.drop(this.key());
      if (this.dirty()) this.later(300);
      else this.next();
    }

    // what was refused is wrong until something else is saved there
    mend(page) {
      const wrong = [...page.querySelectorAll('[data-wrong]')].map((one) => one.dataset.wrong);
      this.mistakes.forEach(({ shown, place, said, gone, marks, invalid }) => {
        const still = wrong.some((one) => isAbout(one, place));
        if (said && still) gone.replaceWith(shown);
        else if (said) shown.replaceWith(gone);
        marks.forEach((mark) => shown.classList.toggle(mark, still));
        if (invalid && still) shown.setAttribute('aria-invalid', invalid);
        else shown.removeAttribute('aria-invalid');
      });
      const summary = document.getElementById('errors');
      const now = page.getElementById('errors');
      if (!summary || (now && now.textContent === summary.textContent && !summary.hidden)) return;
      const before = summary.hidden ? '' : `${summary.querySelector('h2').textContent} · `;
      const title = document.title.startsWith(before) ? document.title.slice(before.length) : document.title;
      // shorter by what was mended is nothing to be alarmed about
      summary.removeAttribute('role');
      summary.hidden = !now;
      if (now) summary.replaceChildren(...[...now.childNodes].map((node) => document.adoptNode(node)));
      document.title = now ? `${summary.querySelector('h2').textContent} · ${title}` : title;
    }

    // two changed the same: both texts stand at the field, and its reader chooses
    clash(name, saved, html) {
      const field = this.form.querySelector(`[name="${CSS.escape(name)}"]`);
      const there = this.form.querySelector(`[data-clash="${CSS.escape(name)}"]`);
      if (there) there.remove();
      if (!field) return;
      this.clashes[name] = { saved, html };
      const shown = document.adoptNode(new DOMParser().parseFromString(html, 'text/html').querySelector('[data-clash]'));
      (field.closest('fieldset') || field.closest('.mb-3') || field).after(shown);
    }

    choose(event) {
      const button = event.target.closest('[data-choose]');
      if (!button) return;
      const shown = button.closest('[data-clash]');
      const name = shown.dataset.clash;
      const field = this.form.querySelector(`[name="${CSS.escape(name)}"]`);
      if (button.dataset.choose === 'saved') this.set(name, this.clashes[name].saved);
      delete this.clashes[name];
      shown.remove();
      if (field) field.focus();
      this.typed++;
      this.keep();
      this.later(0);
    }

    set(name, value) {
      this.quiet = true;
      this.form.querySelectorAll(`[name="${CSS.escape(name)}"]`).forEach((field) => {
        if (field.type === 'radio' || field.type === 'checkbox') field.checked = field.value === value;
        else if (field.value.replace(/\r\n/g, '\n').trimEnd() !== value) field.value = value;
        else return;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      });
      this.quiet = false;
    }

    submit(event) {
      const clash = this.form.querySelector('[data-clash]');
      if (clash) {
        event.preventDefault();
        event.stopPropagation();
        clash.scrollIntoView({ block: 'center' });
        clash.querySelector('button').focus();
        return;
      }
      const button = event.submitter;
      // a form that does not arrive takes the page with it, so what is not saved yet is sent only where somebody answers
      if ((this.dirty() || navigator.onLine === false) && !this.reached) {
        event.preventDefault();
        event.stopPropagation();
        reachable().then((there) => {
          this.reached = there;
          if (there) this.form.requestSubmit(button);
          else this.withoutConnection(button);
        });
        return;
      }
      this.reached = false;
      if (rest(this).length && !(this.sentRest && event.submitter && event.submitter.name !== '_submit')) {
        event.preventDefault();
        event.stopPropagation();
        this.sentRest = true;
        sendRest(this).then(() => {
          const left = document.getElementById('kept-elsewhere');
          // handing in waits until all of this form has arrived, or its writer throws the rest away
          if (!rest(this).length || !button || button.name !== '_submit') this.form.requestSubmit(button);
          else if (left) left.scrollIntoView({ block: 'center' });
        });
        return;
      }
      if (this.dirty()) {
        this.keep(true);
        sessionStorage.setItem(SENT, this.key());
      }
      // a page whose form is sent saves no more by itself: that would be older than the form
      this.sent = true;
      this.form.dataset.sent = 'true';
      clearTimeout(this.timer);
      if (this.abort) this.abort.abort();
    }

    withoutConnection(button) {
      if (button && button.name === '_go' && norms.has(button.value)) { this.turnTo(button.value); return; }
      this.since = this.since || Date.now();
      this.keep();
      this.say(words(this.place.dataset.offline, clock(this.since)));
    }

    // another norm of the same form without connection: as it was read when there was one, with what was typed in it since
    turnTo(norm) {
      if (this.dirty() || Object.keys(this.clashes).length) this.keep();
      clearTimeout(this.timer);
      this.over.abort();
      const read = norms.get(norm);
      const main = document.getElementById('main');
      norms.set(this.field('_norm'), main);
      main.replaceWith(typeof read === 'string' ? document.adoptNode(new DOMParser().parseFromString(read, 'text/html').getElementById('main')) : read);
      history.replaceState(null, '', `${location.pathname}?norm=${norm}`);
      const place = document.querySelector('form [data-draft]');
      const next = new Writing(place.closest('form'), place);
      window.keurwerkWriting = next;
      document.querySelectorAll('[data-with-scripts]').forEach((hint) => { hint.hidden = false; });
      const mine = store.all().find((entry) => entry.key.startsWith(PREFIX) && entry.path === location.pathname && entry.norm === norm);
      if (mine) {
        store.drop(mine.key);
        next.restore(mine);
      } else next.say(words(place.dataset.offline, clock(this.since || Date.now())));
      window.scrollTo(0, 0);
    }

    leave() {
      if (!this.dirty() || this.sent || this.stopped) return;
      this.keep();
      navigator.sendBeacon(this.address, new URLSearchParams(this.body()));
    }

    // the page is again what it was when it could not be saved, and is saved from there
    restore(entry) {
      const kept = new Map();
      // a copy that was handed in saves no more by itself, so this page stays one of its own
      entry.fields.filter(([name]) => name !== CSRF && !(entry.submitted && name === '_copy')).forEach(([name, value]) => kept.set(name, [...(kept.get(name) || []), value]));
      this.quiet = true;
      [...this.form.elements].filter((field) => field.name && field.type !== 'submit').forEach((field) => {
        const values = kept.get(field.name) || [];
        if (field.type === 'radio' || field.type === 'checkbox') field.checked = values.includes(field.value);
        else if (values.length) field.value = values[0];
        if (!field.name.startsWith('_')) field.dispatchEvent(new Event('change', { bubbles: true }));
      });
      this.quiet = false;
      alive(entry.submitted ? this.field('_copy') : entry.copy);
      Object.entries(entry.clashes || {}).forEach(([name, clash]) => this.clash(name, clash.saved, clash.html));
      this.typed++;
      this.since = entry.since || entry.at;
      this.keep();
      this.say(words(this.place.dataset.restored, clock(entry.since || entry.at)));
      this.later(0);
    }

    // another text of the same page, of a window that is gone
    async next() {
      const live = await open();
      const more = store.all().some((entry) => entry.path === location.pathname && entry.norm === this.field('_norm') && !Object.keys(entry.clashes || {}).length && !live.includes(entry.copy));
      if (more && !this.dirty() && navigator.locks) location.reload();
      else await sendRest(this);
    }
  }

  // the other norms of the same form, as this window has read them or turned away from them
  const norms = new Map();
  const readNorms = async () => {
    if (document.getElementById('conflict') || (navigator.connection && navigator.connection.saveData)) return;
    for (const button of document.querySelectorAll('.kw-norms button[name=_go]:not([aria-current])')) {
      // reading the page of a form in which somebody has to choose would take the choice away from the one that is shown
      if (window.keurwerkWriting && Object.keys(window.keurwerkWriting.clashes).length) return;
      try {
        const answer = await fetch(`${location.pathname}?norm=${encodeURIComponent(button.value)}`, { credentials: 'same-origin' });
        if (!answer.ok || answer.redirected) return;
        norms.set(button.value, await answer.text());
      } catch (unreachable) { return; }
    }
  };
  const rest = (writing) => store.all().filter((entry) => entry.path === location.pathname && entry.key !== writing.key() && norms.has(entry.norm));
  const sendRest = async (writing) => {
    for (const entry of rest(writing)) await sendLeft(entry, writing);
  };

  // what other pages could not save
  const tellOf = (entry) => {
    const main = document.getElementById('main');
    if (!main || !self.dataset.left || document.getElementById('kept-elsewhere')) return;
    const told = document.createElement('p');
    told.id = 'kept-elsewhere';
    told.className = 'kw-notice due mb-4';
    told.setAttribute('role', 'status');
    const link = document.createElement('a');
    link.href = entry.path + (entry.norm ? `?norm=${entry.norm}` : '');
    link.textContent = self.dataset.leftLink;
    told.append(`${words(self.dataset.left, clock(entry.since || entry.at))} `);
    if (entry.path !== location.pathname || entry.norm) told.append(link, ' ');
    const away = document.createElement('button');
    away.type = 'button';
    away.className = 'btn btn-quiet btn-sm';
    away.textContent = self.dataset.leftDiscard;
    away.addEventListener('click', () => { store.drop(entry.key); told.remove(); });
    told.append(away);
    main.prepend(told);
  };
  const sendLeft = async (entry, writing) => {
    const here = entry.path === location.pathname && !writing;
    if (Object.keys(entry.clashes || {}).length) { tellOf(entry); return; }
    let answer;
    try { answer = await post(entry.address, entry.fields); } catch (unreachable) { tellOf(entry); return; }
    if (answer.ok && !isSignedOut(answer)) {
      store.drop(entry.key);
    } else if (isOver(answer) && here && !entry.shown && !document.getElementById('conflict')) {
      // its page shows it now
      store.put(entry.key, { ...entry, key: undefined, shown: true });
      location.reload();
    } else if (!here || !document.getElementById('conflict')) tellOf(entry);
  };

  const begin = async () => {
    store.forgetOld();
    const sent = sessionStorage.getItem(SENT);
    sessionStorage.removeItem(SENT);
    const answered = sent && store.all().find((entry) => entry.key === sent);
    // another page, or the same with what is wrong: either way the server has it
    if (answered && (answered.path !== location.pathname || document.getElementById('errors'))) store.drop(sent);
    const place = document.querySelector('form [data-draft]');
    const writing = place ? new Writing(place.closest('form'), place) : null;
    window.keurwerkWriting = writing;
    const live = await open();
    const left = store.all().filter((entry) => !live.includes(entry.copy));
    const mine = writing && left.find((entry) => entry.path === location.pathname && entry.norm === writing.field('_norm'));
    if (mine) {
      store.drop(mine.key);
      writing.restore(mine);
    }
    if (writing && writing.field('_norm')) setTimeout(readNorms, 1000);
    for (const entry of left.filter((one) => one !== mine && !(writing && one.path === location.pathname && one.norm === writing.field('_norm')))) await sendLeft(entry, writing);
  };

  // a link waits until the last words are saved; without connection the page stays
  document.addEventListener('click', (event) => {
    const link = event.target.closest && event.target.closest('a[href]');
    const writing = window.keurwerkWriting;
    if (!link || link.target || !writing || !writing.dirty() || writing.sent) return;
    if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.dataset.onward) return;
    event.preventDefault();
    const go = () => { location.href = link.href; };
    const late = setTimeout(go, 3000);
    writing.send().then(() => {
      clearTimeout(late);
      if (writing.dirty() && navigator.onLine === false) writing.say(words(writing.place.dataset.offline, clock(writing.since || Date.now())));
      else go();
    });
  });

  // whoever signs out leaves nothing in this browser
  document.addEventListener('submit', async (event) => {
    const form = event.target;
    const writing = window.keurwerkWriting;
    if (new URL(form.action, location.href).pathname !== '/logout') return;
    const dirty = writing && writing.dirty();
    if (!dirty && !store.all().length) return;
    event.preventDefault();
    if (dirty) await Promise.race([writing.send(), new Promise((late) => { setTimeout(late, 3000); })]);
    if (store.all().length && !window.confirm(self.dataset.signOut)) return;
    store.all().forEach((entry) => store.drop(entry.key));
    if (writing) writing.sent = true;
    form.submit();
  });

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
})();
