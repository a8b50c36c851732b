// Completions of what is typed: the editable combobox with a list of the ARIA Authoring Practices.

const filters = ['outlet', 'author', 'tag'];
const patience = 120;

/**
 * Completes what is typed into a box.
 * @param {HTMLInputElement} box The box; its data attributes name the kinds of suggestions.
 * @param {(address: string) => void} leadTo Goes to a search.
 */
export function complete(box, leadTo) {
  const list = document.createElement('ul');
  list.id = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', box.dataset.suggestions);
  box.form.append(list);
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('aria-expanded', 'false');

  let timer = 0;
  let pending = null;
  let active = -1;

  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, patience);
  });
  box.addEventListener('keydown', press);
  box.addEventListener('blur', close);
  box.form.addEventListener('submit', close);
  // The box keeps the focus while an option is chosen with a pointer.
  list.addEventListener('pointerdown', event => event.preventDefault());
  list.addEventListener('click', event => {
    const option = event.target.closest('[role=option]');
    if (option)
      accept(option);
  });

  async function ask() {
    pending?.abort();
    const text = box.value;
    if (!text.trim() || document.activeElement !== box)
      return close();
    const request = pending = new AbortController();
    try {
      const response = await fetch(`/api/v1/suggest?q=${encodeURIComponent(text)}`, { signal: request.signal });
      if (response.ok && !request.signal.aborted)
        open((await response.json()).suggestions);
    } catch {
      // Suggestions are a help that may be absent.
    }
  }

  function open(suggestions) {
    active = -1;
    box.removeAttribute('aria-activedescendant');
    list.replaceChildren(...suggestions.map(optionOf));
    list.hidden = suggestions.length === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
  }

  function close() {
    clearTimeout(timer);
    pending?.abort();
    open([]);
  }

  function optionOf(suggestion, index) {
    const option = document.createElement('li');
    option.id = `suggestion-${index}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.dataset.kind = suggestion.kind;
    option.dataset.text = suggestion.text;
    const text = document.createElement('span');
    text.className = 'label';
    text.dir = 'auto';
    text.textContent = suggestion.text;
    option.append(text);
    const kind = box.dataset[suggestion.kind];
    if (kind) {
      const note = document.createElement('span');
      note.className = 'kind';
      note.textContent = kind;
      option.append(' ', note);
    }
    return option;
  }

  function press(event) {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey)
      return;
    const isOpen = !list.hidden;
    switch (event.key) {
      case 'ArrowDown':
        if (isOpen)
          move(active + 1);
        else
          ask();
        break;
      case 'ArrowUp':
        if (!isOpen)
          return;
        move(active - 1);
        break;
      case 'Enter':
        if (!isOpen || active < 0)
          return;
        accept(list.children[active]);
        break;
      case 'Escape':
        if (!isOpen)
          return;
        close();
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  // Behind the last option and before the first lies the box itself.
  function move(to) {
    const count = list.children.length;
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = to < -1 ? count - 1 : to >= count ? -1 : to;
    const option = list.children[active];
    if (!option)
      return box.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    box.setAttribute('aria-activedescendant', option.id);
  }

  // Names narrow the search; words and titles are searched for.
  function accept({ dataset: { kind, text } }) {
    close();
    const query = new URLSearchParams(filters.includes(kind) ? new FormData(box.form) : '');
    if (filters.includes(kind)) {
      query.delete('q');
      query.append(kind, /^[-\\]/.test(text) ? `\\${text}` : text);
      box.value = '';
      leadTo(`/search?${query}`);
    } else {
      box.value = text;
      box.form.requestSubmit();
    }
  }
}
