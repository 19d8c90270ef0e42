/* What a browser with scripts adds: pages that refresh by themselves, `/` for the search, filters that apply at once. */
(() => {
  'use strict';

  const RETRY_MS = 5000;
  const connection = document.querySelector('[data-connection]');
  const regions = () => [...document.querySelectorAll('[data-live]')];

  /** What a person is at work in stays as it is until they are done. */
  const isInUse = (region) =>
    region.querySelector('details[open] form') !== null ||
    (region.contains(document.activeElement) && document.activeElement.matches('input, select, textarea'));

  const show = (words, isLive) => {
    if (connection === null) return;
    connection.classList.toggle('on', isLive);
    connection.querySelector('span').textContent = words;
  };

  /** By what it is, not where: the region's elements are new ones. */
  const nameOfFocus = (region) => {
    const focused = document.activeElement;
    if (focused === null || !region.contains(focused)) return null;
    const href = focused.getAttribute('href');
    return href === null ? null : `[href="${CSS.escape(href)}"]`;
  };

  const replace = (region, fresh) => {
    if (region.innerHTML === fresh.innerHTML || isInUse(region)) return;
    const focus = nameOfFocus(region);
    const open = [...region.querySelectorAll('details')].map((each) => each.open);
    region.innerHTML = fresh.innerHTML;
    region.querySelectorAll('details').forEach((each, index) => {
      each.open = open[index] ?? false;
    });
    if (focus !== null) region.querySelector(focus)?.focus({ preventScroll: true });
  };

  let isFetching = false;
  let isStale = false;
  const refresh = async () => {
    if (document.hidden || isFetching) {
      isStale = true;
      return;
    }
    isFetching = true;
    isStale = false;
    try {
      const response = await fetch(location.href, { headers: { accept: 'text/html' }, redirect: 'manual' });
      if (response.type === 'opaqueredirect') {
        location.reload();
        return;
      }
      if (!response.ok) {
        show('The console answers with an error; trying again', false);
        setTimeout(refresh, RETRY_MS);
        return;
      }
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const fresh = new Map(
        [...page.querySelectorAll('[data-live]')].map((each) => [each.dataset.live, each]),
      );
      for (const region of regions()) {
        const part = fresh.get(region.dataset.live);
        if (part !== undefined) replace(region, part);
      }
      show(`Live, as of ${new Date().toISOString().slice(11, 19)} UTC`, true);
    } catch {
      show('The console does not answer; trying again', false);
      setTimeout(refresh, RETRY_MS);
    } finally {
      isFetching = false;
    }
    if (isStale && !document.hidden) void refresh();
  };

  const events = document.body.dataset.events;
  if (events !== undefined && connection !== null) {
    const source = new EventSource(events);
    let wasLost = false;
    source.addEventListener('open', () => {
      show('Live', true);
      if (wasLost) void refresh();
      wasLost = false;
    });
    source.addEventListener('changed', () => void refresh());
    source.addEventListener('error', () => {
      wasLost = true;
      show('Not live: connecting again', false);
    });
    document.addEventListener('visibilitychange', () => {
      if (isStale && !document.hidden) void refresh();
    });
  }

  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input, select, textarea, [contenteditable]') !== null) return;
    const search = document.getElementById('search');
    if (search === null) return;
    event.preventDefault();
    search.focus();
    search.select();
  });

  /** One order at a time, also where the browser does not see to it itself. */
  document.addEventListener(
    'toggle',
    (event) => {
      const opened = event.target;
      if (!opened.matches('details.order') || !opened.open) return;
      for (const other of document.querySelectorAll('details.order[open]'))
        if (other !== opened) other.open = false;
      opened.querySelector('form :is(input:not([type=hidden]), select)')?.focus();
    },
    true,
  );

  document.addEventListener('submit', (event) => {
    const button = event.target.querySelector('button[type=submit]');
    if (event.target.method === 'post' && button !== null) button.disabled = true;
  });
  window.addEventListener('pageshow', () => {
    for (const button of document.querySelectorAll('form[method=post] button:disabled'))
      button.disabled = false;
  });

  for (const form of document.querySelectorAll('form[data-filters]'))
    form.addEventListener('change', (event) => {
      if (event.target.matches('select')) form.requestSubmit();
    });
})();
