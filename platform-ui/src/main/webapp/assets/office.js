/* What is typed in a form of the office stays in this tab until it is saved; leaving the tab asks first. See KeptTyping. */
(() => {
  const PREFIX = 'typing:';
  const TEXTS = 'vaadin-text-field, vaadin-text-area, vaadin-email-field';

  const forgetKeys = test => Object.keys(sessionStorage)
    .filter(key => key.startsWith(PREFIX) && test(key))
    .forEach(key => sessionStorage.removeItem(key));

  const state = field => ({
    kept: field.dataset.kept ?? null,
    live: (field.matches(TEXTS) ? [field] : [...field.querySelectorAll(TEXTS)]).map(it => it.value)
  });

  const keep = (form, name) => {
    const field = form.querySelector(`[data-field="${CSS.escape(name)}"]`);
    if (field) {
      form.typing.fields[name] = state(field);
      const {version, fields} = form.typing;
      try {
        sessionStorage.setItem(form.typing.key, JSON.stringify({version, at: Date.now(), fields}));
      } catch (full) {
        // No room in the browser: the form itself still has everything.
      }
    }
  };

  const typed = event => {
    const form = event.currentTarget;
    const field = event.target.closest(TEXTS)?.closest('[data-field]');
    if (form.typing && field && !field.hasAttribute('readonly')) {
      form.typing.unsaved = true;
      keep(form, field.dataset.field);
    }
  };

  const forget = form => {
    sessionStorage.removeItem(form.typing.key);
    form.typing.fields = {};
    form.typing.unsaved = false;
  };

  const begin = (form, record, version) => {
    form.typing = {account: form.typing.account, key: `${PREFIX}${form.typing.account}:${record}`, version, fields: {}, unsaved: false};
  };

  window.officeTyping = {
    owner(account) {
      forgetKeys(key => !key.startsWith(`${PREFIX}${account}:`));
    },
    watch(form, account, record, version) {
      if (!form.typing) {
        form.addEventListener('input', typed);
      }
      form.typing = {account};
      form.dataset.typing = '';
      begin(form, record, version);
      return sessionStorage.getItem(form.typing.key);
    },
    saved(form, record, version) {
      if (form.typing) {
        forget(form);
        begin(form, record, version);
      }
    },
    changed(form, name, unsaved) {
      if (form.typing) {
        if (unsaved) {
          form.typing.unsaved = true;
          keep(form, name);
        } else {
          forget(form);
        }
      }
    },
    forget(form) {
      if (form.typing) {
        forget(form);
      }
    }
  };

  addEventListener('beforeunload', event => {
    const unsaved = [...document.querySelectorAll('[data-typing]')].some(form => form.typing?.unsaved);
    // After the session has ended the way out is a reload; what was typed is kept and will be offered again.
    if (unsaved && !document.querySelector('.v-system-error')) {
      event.preventDefault();
      event.returnValue = '';
    }
  });

  addEventListener('keydown', event => {
    const save = document.querySelector('[data-typing] [data-save]');
    if (save && event.code === 'KeyS' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      if (!document.querySelector('vaadin-dialog-overlay[opened]')) {
        // A field hands over what is typed when the focus leaves it.
        const field = document.activeElement;
        field?.blur();
        save.click();
        field?.focus();
      }
    }
  }, true);

  /* Keys without Ctrl can be switched off (WCAG 2.1.4): speech input types letters too. See KeysDialog. */
  const KEYS_OFF = 'office:keys-off';

  window.officeKeys = {
    on: () => localStorage.getItem(KEYS_OFF) === null,
    set: on => on ? localStorage.removeItem(KEYS_OFF) : localStorage.setItem(KEYS_OFF, '1')
  };

  const covered = () => [...document.querySelectorAll('body > *')]
    .some(it => it.localName.endsWith('-overlay') && it.hasAttribute('opened'));

  const inField = event => {
    const target = event.composedPath()[0];
    return target instanceof Element && target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select');
  };

  /* The slash is a full stop on a Russian keyboard: the key counts, whatever it writes. */
  const slash = event => event.key === '/' || (event.code === 'Slash' && !event.shiftKey);
  const question = event => event.key === '?' || (event.code === 'Slash' && event.shiftKey);

  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || covered()) {
      return;
    }
    if (event.key === 'Escape') {
      const leave = document.querySelector('[data-leave]');
      if (inField(event)) {
        // The field itself may do something with it first: close what it has opened, clear itself.
        setTimeout(() => { if (!covered()) document.querySelector('main')?.focus({preventScroll: true}); });
      } else if (leave) {
        event.preventDefault();
        leave.click();
      }
      return;
    }
    if (!inField(event) && window.officeKeys.on()) {
      const target = question(event) ? document.querySelector('[data-keys]')
        : slash(event) ? document.querySelector('[data-find]') ?? document.querySelector('[data-search]') : null;
      if (target) {
        event.preventDefault();
        if (target.matches('[data-find]')) {
          document.querySelector('vaadin-app-layout').drawerOpened = true;
        }
        question(event) ? target.click() : target.focus();
      }
    }
  }, true);

  /* A text area scrolls inside itself first: the browser then forgets the margin that keeps it clear of the bar below. */
  addEventListener('focusin', event => {
    const area = event.target.closest?.('vaadin-text-area');
    if (area && area.offsetHeight < innerHeight / 2 && document.querySelector('.edit-bar')) {
      area.scrollIntoView({block: 'nearest'});
    }
  });

  addEventListener('submit', event => {
    if (event.target.getAttribute('action') === '/logout') {
      forgetKeys(() => true);
    }
  }, true);
})();

/* A table of states is one stop of Tab; inside it the keys of a spreadsheet lead from cell to cell. See HeatBox. */
(() => {
  const LEFT = 'office:table-left';

  const cells = table => [...table.rows].map(row => [...row.querySelectorAll('td a')]).filter(row => row.length);
  const page = () => location.pathname + location.search;
  const left = () => JSON.parse(sessionStorage.getItem(LEFT) ?? 'null');

  /* The browser counts a cell as seen that lies under the sticky head or beside it: it is drawn forth. */
  const lead = cell => {
    if (cell) {
      cell.focus({preventScroll: true});
      cell.scrollIntoView({block: 'nearest', inline: 'nearest'});
      const box = cell.closest('.gridwrap');
      const head = box.querySelector('thead th').getBoundingClientRect();
      const seen = cell.getBoundingClientRect();
      box.scrollTop -= Math.max(0, head.bottom - seen.top);
      box.scrollLeft -= Math.max(0, head.right - seen.left);
    }
  };

  document.addEventListener('focusin', event => {
    const table = event.target.closest?.('table[data-roving]');
    if (table && event.target.matches('td a')) {
      table.querySelectorAll('td a[tabindex="0"]').forEach(it => { it.tabIndex = -1; });
      event.target.tabIndex = 0;
    }
  });

  /* As many rows as are seen at once. */
  const leap = (box, cell) => Math.max(1, Math.floor(
    (box.clientHeight - box.querySelector('thead').offsetHeight) / cell.closest('tr').offsetHeight) - 1);

  const target = (event, rows, row, column) => {
    const last = rows.length - 1;
    const at = (toRow, toColumn) => rows[Math.min(Math.max(toRow, 0), last)]?.[toColumn];
    const box = event.target.closest('.gridwrap');
    return {
      ArrowLeft: () => rows[row][column - 1],
      ArrowRight: () => rows[row][column + 1],
      ArrowUp: () => rows[row - 1]?.[column],
      ArrowDown: () => rows[row + 1]?.[column],
      Home: () => at(event.ctrlKey ? 0 : row, 0),
      End: () => at(event.ctrlKey ? last : row, rows[row].length - 1),
      PageUp: () => at(row - leap(box, event.target), column),
      PageDown: () => at(row + leap(box, event.target), column)
    }[event.key];
  };

  document.addEventListener('keydown', event => {
    const cell = event.target.closest?.('table[data-roving] td a');
    if (!cell || event.metaKey || event.altKey || (event.ctrlKey && event.key !== 'Home' && event.key !== 'End')) {
      return;
    }
    const rows = cells(cell.closest('table'));
    const row = rows.findIndex(it => it.includes(cell));
    const column = rows[row].indexOf(cell);
    const to = target(event, rows, row, column);
    if (to) {
      event.preventDefault();
      lead(to());
      if (event.key === 'Home') {
        // What stands before the first cell is seen again, too.
        const box = cell.closest('.gridwrap');
        box.scrollLeft = 0;
        box.scrollTop = event.ctrlKey ? 0 : box.scrollTop;
      }
    }
  });

  document.addEventListener('click', event => {
    const cell = event.target.closest?.('table[data-roving] td a');
    if (cell) {
      const box = cell.closest('.gridwrap');
      sessionStorage.setItem(LEFT, JSON.stringify({
        page: page(), cell: cell.getAttribute('href'), x: box.scrollLeft, y: box.scrollTop, window: scrollY, back: true
      }));
    }
  }, true);

  /* Comes after the focus that every new page takes to its beginning. */
  const comeBack = box => {
    const was = left();
    const cell = was?.back && was.page === page()
      && [...box.querySelectorAll('td a')].find(it => it.getAttribute('href') === was.cell);
    if (cell) {
      sessionStorage.setItem(LEFT, JSON.stringify({...was, back: false}));
      scrollTo(0, was.window);
      box.scrollTo(was.x, was.y);
      cell.focus({preventScroll: true});
    }
  };

  /* Called when a table has been drawn anew. */
  window.officeRoving = box => {
    const first = box.querySelector('td a');
    if (first) {
      first.tabIndex = 0;
    }
    const head = box.querySelector('thead th');
    if (head) {
      box.style.scrollPadding = `${head.offsetHeight}px 0 0 ${head.offsetWidth}px`;
    }
    setTimeout(() => comeBack(box));
  };

  /* A link to the table leads to the one that the reader came from. */
  window.officeCameFrom = link => {
    const was = left();
    if (was && new URL(was.page, location.href).pathname === new URL(link.href).pathname) {
      link.href = was.page;
    }
  };
})();
