// Choosing a span of time by drawing across the chart. The table beneath it and the fields for dates do the same without a pointer.

// Pixels that a hand moves without meaning to.
const slip = 6;

/** Lets a span be drawn across a chart. */
export function brush(chart, leadTo) {
  const svg = chart.querySelector('svg');
  const buckets = chart.querySelector('[data-buckets]').dataset.buckets.split(' ');
  const base = chart.querySelector('td').parentNode.querySelector('a').href;
  const span = document.createElement('div');
  span.className = 'span';
  span.hidden = true;
  chart.append(span);
  let start = null;
  let isDrawn = false;

  svg.addEventListener('dragstart', event => event.preventDefault());
  svg.addEventListener('pointerdown', event => {
    if (event.button === 0 && event.isPrimary)
      [start, isDrawn] = [event.clientX, false];
  });
  svg.addEventListener('pointermove', event => {
    if (start === null || (!isDrawn && Math.abs(event.clientX - start) < slip))
      return;
    if (!isDrawn)
      svg.setPointerCapture(event.pointerId);
    isDrawn = true;
    draw(event.clientX);
  });
  svg.addEventListener('pointerup', event => {
    if (isDrawn) {
      const [first, last] = between(event.clientX);
      const url = new URL(base);
      url.searchParams.set('from', buckets[first]);
      url.searchParams.set('to', buckets[last]);
      leadTo(url, null);
    }
    start = null;
  });
  svg.addEventListener('pointercancel', () => {
    start = null;
    span.hidden = true;
  });
  // The click that ends a drawing is not one on a bar.
  svg.addEventListener('click', event => {
    if (isDrawn)
      event.preventDefault();
    isDrawn = false;
  }, true);

  function bucketAt(x) {
    const { left, width } = svg.getBoundingClientRect();
    return Math.min(buckets.length - 1, Math.max(0, Math.floor((x - left) / width * buckets.length)));
  }

  function between(x) {
    return [bucketAt(start), bucketAt(x)].sort((a, b) => a - b);
  }

  function draw(x) {
    const [first, last] = between(x);
    span.hidden = false;
    span.style.left = `${first / buckets.length * 100}%`;
    span.style.width = `${(last - first + 1) / buckets.length * 100}%`;
  }
}
