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

/* A table of states is one stop of Tab; arrows, Home and End lead from cell to cell. */
(() => {
  const cells = table => [...table.rows].map(row => [...row.querySelectorAll('td a')]).filter(row => row.length);

  document.addEventListener('focusin', event => {
    const table = event.target.closest?.('table[data-roving]');
    if (table && event.target.matches('td a')) {
      table.querySelectorAll('td a[tabindex="0"]').forEach(it => { it.tabIndex = -1; });
      event.target.tabIndex = 0;
    }
  });

  document.addEventListener('keydown', event => {
    const cell = event.target.closest?.('table[data-roving] td a');
    if (!cell || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const rows = cells(cell.closest('table'));
    const row = rows.findIndex(it => it.includes(cell));
    const column = rows[row].indexOf(cell);
    const to = {
      ArrowLeft: () => rows[row][column - 1],
      ArrowRight: () => rows[row][column + 1],
      ArrowUp: () => rows[row - 1]?.[column],
      ArrowDown: () => rows[row + 1]?.[column],
      Home: () => rows[row][0],
      End: () => rows[row][rows[row].length - 1]
    }[event.key];
    const next = to?.();
    if (to) {
      event.preventDefault();
      next?.focus();
    }
  });

  /* Called when a table has been drawn anew. */
  window.officeRoving = table => {
    table.querySelectorAll('td a').forEach((it, at) => { it.tabIndex = at === 0 ? 0 : -1; });
  };
})();
