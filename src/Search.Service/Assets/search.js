// What makes the pages quicker to use. Everything works without it: every change of the search is a link or a form that this fetches instead of leaving.

import { complete } from './suggestions.js';
import { useKeys } from './keys.js';
import { brush } from './brush.js';

const parts = ['tabs', 'filters', 'main', 'kept'];
const changes = '#tabs a, #filters a, .chips a, .sort a, .paging a, .chart a, .meant a, .ways a';
const box = document.getElementById('q');
const isSearchPage = parts.every(part => document.getElementById(part));

let shown = location.pathname + location.search;
let pending = null;

document.documentElement.classList.add('scripted');
complete(box, leadTo);
useKeys(box);
prepare();

if (isSearchPage) {
  document.addEventListener('click', follow);
  document.addEventListener('submit', send);
  document.addEventListener('change', tick);
  document.addEventListener('input', narrow);
  window.addEventListener('popstate', goBack);
}

/** Goes to an address: a search is shown in place, anything else is left to the browser. */
function leadTo(address, focus = '#results') {
  const url = new URL(address, location.href);
  if (isSearchPage && url.origin === location.origin && url.pathname === '/search')
    show(url, { push: true, focus });
  else
    location.assign(url);
}

/** Fetches a page and puts its parts in place of those shown. */
async function show(url, { push = false, focus = null, top = null } = {}) {
  pending?.abort();
  const request = pending = new AbortController();
  document.getElementById('main').setAttribute('aria-busy', 'true');
  let page, address;
  try {
    const response = await fetch(url, { headers: { Accept: 'text/html' }, signal: request.signal });
    const text = await response.text();
    page = new DOMParser().parseFromString(text, 'text/html');
    address = response.url;
    if (!response.ok || !parts.every(part => page.getElementById(part)))
      throw new Error(response.statusText);
  } catch {
    if (!request.signal.aborted)
      location.assign(url);
    return;
  }

  if (push) {
    history.replaceState({ top: window.scrollY }, '');
    history.pushState({}, '', address);
  } else if (new URL(address).search !== location.search) {
    history.replaceState(history.state, '', address);
  }
  shown = location.pathname + location.search;
  swap(page);
  restoreFocus(focus);
  if (top !== null)
    window.scrollTo(0, top);
}

function swap(page) {
  const open = [...document.querySelectorAll('#filters > details, .chart > details')].filter(details => details.open).map(details => details.parentNode.id);
  const held = hold(document.activeElement);
  for (const part of parts)
    document.getElementById(part).replaceWith(document.adoptNode(page.getElementById(part)));
  for (const link of page.querySelectorAll('head link[rel=alternate]'))
    document.head.querySelector(`link[rel=alternate][type="${link.type}"]`)?.setAttribute('href', link.getAttribute('href'));
  for (const id of open)
    document.querySelector(`#${id} > details`)?.setAttribute('open', '');
  document.title = page.title;
  if (document.activeElement !== box)
    box.value = page.getElementById('q').value;
  prepare();
  held();
}

/** Remembers which control has the focus, and gives it back to the same control of the new page. */
function hold(element) {
  const part = element?.closest('#tabs, #filters, #main');
  if (!part)
    return () => {};
  const same = element.matches('input')
    ? `input[name="${CSS.escape(element.name)}"]${element.type === 'checkbox' ? `[value="${CSS.escape(element.value)}"]` : ''}`
    : element.matches('a') ? `a[href="${CSS.escape(element.getAttribute('href'))}"]` : element.matches('button') ? 'button' : 'summary';
  const { value, selectionStart } = element;
  return () => {
    const found = document.querySelector(`#${part.id} ${same}`) ?? document.getElementById('results');
    found.focus({ preventScroll: true });
    if (found.matches('.within')) {
      found.value = value;
      found.setSelectionRange(selectionStart, selectionStart);
    }
  };
}

function restoreFocus(selector) {
  const target = selector && document.querySelector(selector);
  if (!target)
    return;
  target.focus({ preventScroll: true });
  const results = document.getElementById('main').getBoundingClientRect().top;
  if (results < 0 || results > window.innerHeight)
    document.getElementById('main').scrollIntoView();
}

function prepare() {
  for (const chart of document.querySelectorAll('.chart'))
    brush(chart, leadTo);
  for (const tools of document.querySelectorAll('.tools'))
    addCopying(tools);
}

/** The address to copy, where the browser lets pages write to the clipboard. */
function addCopying(tools) {
  if (!navigator.clipboard)
    return;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = tools.dataset.copy;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(location.href);
    button.textContent = tools.dataset.copied;
  });
  const item = document.createElement('li');
  item.append(button);
  tools.querySelector('ul').append(item);
}

function follow(event) {
  const link = event.target.closest?.(changes);
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return;
  const url = new URL(link.getAttribute('href'), location.href);
  if (url.pathname !== '/search')
    return;
  event.preventDefault();
  const pages = link.closest('.paging');
  show(url, { push: true, focus: pages ? '#results' : null });
}

function send(event) {
  const form = event.target;
  if (!form.matches('.searchbox, #filters form'))
    return;
  event.preventDefault();
  if (form.closest('#filters'))
    form.closest('details').open = false;
  show(addressOf(form), { push: true, focus: '#results' });
}

function tick(event) {
  const input = event.target;
  const form = input.closest('#filters form');
  if (!form || input.matches('.within'))
    return;
  if (input.matches('.exclude:checked'))
    input.closest('.value').querySelector('.pick input').checked = false;
  if (input.reportValidity())
    show(addressOf(form), { push: true });
}

let typing = 0;
function narrow(event) {
  const input = event.target;
  if (!input.matches('.within'))
    return;
  clearTimeout(typing);
  typing = setTimeout(() => show(addressOf(input.form)), 200);
}

function goBack(event) {
  if (location.pathname + location.search !== shown)
    show(location.href, { top: event.state?.top ?? 0 });
}

/** Where a form leads, without what was not entered. */
function addressOf(form) {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value.trim())
      query.append(...(name.endsWith('!') ? [name.slice(0, -1), `-${value}`] : [name, value]));
  }
  const text = query.toString();
  return new URL(form.getAttribute('action') + (text && `?${text}`), location.href);
}
