// Without a link the browser keeps the ticks; behind a link they are sent as soon as they are set. Without this script the
// buttons of the form do the same.
(() => {
  const form = document.getElementById('list');
  const { town, route, saved, fresh } = form.dataset;
  const slot = 'list ' + town + ' ' + route;
  const state = document.getElementById('state');
  const boxes = [...form.querySelectorAll('input[type=checkbox]')];

  const marks = () => [...new FormData(form)].filter(([name, value]) => value && /^(step|paper|from-)/.test(name));

  const stored = change => {
    try {
      return change(window.localStorage);
    } catch {
      return null; // the browser keeps nothing: the button still does
    }
  };

  const count = () => {
    for (const place of document.querySelectorAll('[data-count]')) {
      const ticked = boxes.filter(box => box.name === place.dataset.count && box.checked);
      place.textContent = new Set(ticked.map(box => box.value)).size;
    }
  };

  // The first step that is not done; a fork is done with one of its steps, an optional step is left behind by a later one.
  const steps = boxes.filter(box => box.name === 'step');
  const here = () => steps.findIndex((box, at) => !(box.checked
    || (box.dataset.fork !== '0' && steps.some(it => it.checked && it.dataset.fork === box.dataset.fork))
    || (box.dataset.optional === 'true' && steps.slice(at).some(it => it.checked))));

  const signs = () => {
    const at = here();
    [...form.querySelectorAll('.plan li')].forEach((item, index) => {
      const link = item.querySelector('a');
      item.querySelectorAll('b').forEach(it => it.remove());
      link.removeAttribute('aria-current');
      if (index === at) link.setAttribute('aria-current', 'step');
      const sign = document.createElement('b');
      sign.textContent = index === at ? state.dataset.here : steps[index].checked ? state.dataset.done : '';
      if (sign.textContent) link.after(sign);
    });
    const way = document.getElementById('here');
    way.hidden = at < 0;
    if (at >= 0) {
      const number = steps[at].closest('section').id.slice(1);
      const title = form.querySelectorAll('.plan li a')[at].textContent;
      way.href = '#s' + number;
      way.textContent = way.dataset.words.replace('{0}', number).replace('{1}', title);
    }
  };

  // A paper that several steps ask for is there or not there.
  const alike = box => boxes.filter(it => it.name === box.name && it.value === box.value)
    .forEach(it => { it.checked = box.checked; });

  const restore = () => {
    for (const [name, value] of JSON.parse(stored(it => it.getItem(slot)) || '[]')) {
      for (const field of form.elements) {
        if (field.name !== name) continue;
        if (field.type !== 'checkbox') field.value = value;
        else if (field.value === value) field.checked = true;
      }
    }
  };

  // From now on what is sent is told from what was just kept.
  const shown = (sent, days) => {
    form.querySelectorAll(days ? '[name^=was-]' : '[name^=was-]:not([name^=was-from])').forEach(it => it.remove());
    for (const [name, value] of sent) {
      if (!days && name.startsWith('from-')) continue;
      const was = document.createElement('input');
      Object.assign(was, { type: 'hidden', name: 'was-' + name, value });
      form.append(was);
    }
  };

  let turn = Promise.resolve();
  const send = () => {
    turn = turn.then(async () => {
      const sent = marks();
      try {
        const answer = await fetch(form.action, {
          method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual',
        });
        const good = answer.type === 'opaqueredirect';
        const day = answer.status === 400; // all is kept but a day that cannot be read
        if (good || day) shown(sent, good);
        state.textContent = good ? state.dataset.good : day ? state.dataset.day : state.dataset.bad;
      } catch {
        state.textContent = state.dataset.bad;
      }
    });
  };

  form.addEventListener('change', event => {
    if (event.target.type === 'checkbox') alike(event.target);
    state.textContent = '';
    event.target.closest('li, .card').append(state); // where the person is
    count();
    signs();
    if (saved === 'true') send();
    else stored(it => it.setItem(slot, JSON.stringify(marks())));
  });

  if (saved === 'true') {
    if (fresh === 'true') stored(it => it.removeItem(slot));
    return;
  }
  restore();
  count();
  signs();
  document.getElementById('browser').hidden = false;
  document.getElementById('wipe').addEventListener('click', () => {
    stored(it => it.removeItem(slot));
    boxes.forEach(box => { box.checked = false; });
    form.querySelectorAll('input[name^=from-]').forEach(field => { field.value = ''; });
    count();
    signs();
  });
})();
