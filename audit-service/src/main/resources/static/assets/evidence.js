// Sends files of evidence one by one and shows how far each is. Without it the form is sent as it is.
(() => {
  'use strict';
  if (window.keurwerkEvidence) return;
  window.keurwerkEvidence = true;
  let busy = 0;

  const lineFor = (list, file, words) => {
    const item = document.createElement('li');
    const name = document.createElement('bdi');
    const said = document.createElement('span');
    const bar = document.createElement('progress');
    const stop = document.createElement('button');
    item.className = 'kw-upload';
    name.textContent = file.name;
    said.className = 'soft';
    said.textContent = words.waits;
    bar.className = 'kw-progress';
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute('aria-label', file.name);
    stop.type = 'button';
    stop.className = 'btn btn-quiet';
    stop.textContent = words.stop;
    stop.setAttribute('aria-label', `${words.stop}: ${file.name}`);
    item.append(name, ' ', said, stop, bar);
    list.append(item);
    const end = (text, good) => {
      said.textContent = text;
      said.className = good ? 'kw-status good' : 'kw-status late';
      bar.remove();
      stop.remove();
    };
    return { said, bar, stop, end };
  };

  const sent = (form, words, line, request) => {
    const answer = new DOMParser().parseFromString(request.responseText || '', 'text/html');
    const list = answer.getElementById('evidence-list');
    const why = answer.querySelector('[data-why]');
    const elsewhere = new URL(request.responseURL || location.href, location.href).pathname === '/login';
    if (request.status === 200 && list) {
      document.getElementById('evidence-list').replaceWith(document.adoptNode(list));
      line.end(words.done, true);
      return true;
    }
    if (elsewhere || request.status === 401 || request.status === 403) {
      line.end(words.sessionOver, false);
    } else {
      line.end(why ? why.textContent : words.failed, false);
    }
    return false;
  };

  const send = (form, file, words, line) => new Promise((done) => {
    const refused = file.size > Number(words.most) ? words.tooLarge : file.size === 0 ? words.empty : null;
    if (refused) {
      line.end(refused, false);
      done(false);
      return;
    }
    const fields = new FormData();
    form.querySelectorAll('select[name], input[name]:not([type=file]):not([type=hidden])').forEach((field) => fields.append(field.name, field.value));
    fields.append('file', file, file.name);
    const request = new XMLHttpRequest();
    line.stop.addEventListener('click', () => request.abort());
    line.said.textContent = words.sending;
    request.upload.addEventListener('progress', (event) => { if (event.lengthComputable) line.bar.value = event.loaded / event.total; });
    request.upload.addEventListener('load', () => { line.said.textContent = words.checking; line.bar.removeAttribute('value'); });
    request.addEventListener('load', () => done(sent(form, words, line, request)));
    request.addEventListener('error', () => { line.end(words.failed, false); done(false); });
    request.addEventListener('abort', () => { line.end(words.stopped, false); done(false); });
    request.open('POST', form.action);
    request.setRequestHeader('HX-Request', 'true');
    request.send(fields);
  });

  document.addEventListener('submit', async (event) => {
    const form = event.target;
    if (!form.matches || !form.matches('form[data-evidence]')) return;
    event.preventDefault();
    const words = form.dataset;
    const chosen = form.querySelector('input[type=file]');
    const list = form.querySelector('.kw-uploads');
    const button = form.querySelector('button[type=submit]');
    const files = Array.from(chosen.files);
    list.replaceChildren();
    if (!files.length) {
      const item = document.createElement('li');
      item.className = 'kw-status late';
      item.textContent = words.nothing;
      list.append(item);
      chosen.focus();
      return;
    }
    button.disabled = true;
    busy++;
    let all = true;
    const lines = files.map((file) => lineFor(list, file, words));
    for (let i = 0; i < files.length; i++) {
      all = await send(form, files[i], words, lines[i]) && all;
    }
    busy--;
    button.disabled = false;
    chosen.value = '';
    if (all) form.querySelector('#description').value = '';
    chosen.focus();
  });

  window.addEventListener('beforeunload', (event) => { if (busy) event.preventDefault(); });
})();
