// Keys for those who like them, and a dialog that explains them and switches them off (WCAG 2.1.4). The choice stays on the device.

const remembered = 'search.keys';

/** Listens for / j k ? and Escape. */
export function useKeys(box) {
  const dialog = document.getElementById('keys');
  const toggle = dialog.querySelector('input');
  const opener = document.getElementById('show-keys');
  let isOn = recall();
  toggle.checked = isOn;
  opener.hidden = false;
  opener.addEventListener('click', () => dialog.showModal());
  toggle.addEventListener('change', () => {
    isOn = toggle.checked;
    remember(isOn);
  });

  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || dialog.open)
      return;
    if (event.key === 'Escape' && event.target === box)
      return box.blur();
    if (!isOn || event.target.closest?.('input:not([type=checkbox]), textarea, select, [contenteditable]'))
      return;
    switch (event.key) {
      case '/':
        box.focus();
        box.select();
        break;
      case 'j':
        step(1);
        break;
      case 'k':
        step(-1);
        break;
      case '?':
        dialog.showModal();
        break;
      default:
        return;
    }
    event.preventDefault();
  });
}

/** Goes to the next result, or in a thread to the next comment. */
function step(by) {
  const items = [...document.querySelectorAll('.hits > li, .thread .comment')];
  const at = items.findIndex(item => item.contains(document.activeElement));
  const next = items[at < 0 ? (by > 0 ? 0 : -1) : at + by];
  const target = next?.querySelector('h2 a, .permalink');
  if (!target)
    return;
  target.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

function recall() {
  try {
    return localStorage.getItem(remembered) !== 'off';
  } catch {
    return true;
  }
}

function remember(isOn) {
  try {
    if (isOn)
      localStorage.removeItem(remembered);
    else
      localStorage.setItem(remembered, 'off');
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
