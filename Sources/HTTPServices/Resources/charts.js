// Lines, bars and timelines in SVG, with scales by d3-scale.
import { el, svg } from './page.js';

const most = 6;

function legend(names) {
  return names.length < 2 ? null : el('p', { class: 'legend' }, names.map((name, place) =>
    el('span', {}, svg('svg', { viewBox: '0 0 20 10', width: 20, 'aria-hidden': 'true' },
      svg('path', { class: `s s${place % most}`, d: 'M0 5H20' })), name)));
}

function frame(width, height, title, x, y, format) {
  const root = svg('svg', {
    viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': title,
  });
  for (const tick of y.ticks(4)) {
    root.append(
      svg('path', { class: 'grid', d: `M56 ${y(tick)}H${width - 8}` }),
      svg('text', { class: 'axis', x: 50, y: y(tick) + 4, 'text-anchor': 'end' }, format(tick)));
  }
  if (x) {
    const words = x.tickFormat(width < 420 ? 3 : 6);
    for (const tick of x.ticks(width < 420 ? 3 : 6)) {
      root.append(svg('text', {
        class: 'axis', x: x(tick), y: height - 6, 'text-anchor': 'middle',
      }, words(tick)));
    }
  }
  return root;
}

const prefixed = d3.format('~s');
/** Thousands by their prefix; below one there are no "milli" requests. */
const plain = (value) => Math.abs(value) < 1 ? d3.format('~g')(value) : prefixed(value);

/** Series of [time, value]; a missing value leaves a gap. Times are milliseconds since 1970. */
export function lines(title, series, { width = 480, height = 170, format = plain } = {}) {
  const points = series.flatMap((one) => one.points).filter((point) => point[1] !== null);
  const caption = el('h3', {}, title);
  if (points.length === 0) {
    return el('div', {}, caption, el('p', { class: 'quiet small' }, 'Nothing to show yet.'));
  }
  const x = d3.scaleTime().domain(d3.extent(points, (point) => point[0])).range([60, width - 12]);
  const top = d3.max(points, (point) => point[1]) || 1;
  const y = d3.scaleLinear().domain([0, top]).nice(4).range([height - 26, 10]);
  const root = frame(width, height, `${title}: ${series.map((one) => one.name).join(', ')}`,
    x, y, format);
  series.forEach((one, place) => {
    let path = '';
    let isOpen = false;
    for (const [time, value] of one.points) {
      if (value === null) { isOpen = false; continue; }
      path += `${isOpen ? 'L' : 'M'}${x(time).toFixed(1)} ${y(value).toFixed(1)}`;
      isOpen = true;
    }
    root.append(svg('path', { class: `s s${place % most}`, d: path }));
    if (one.points.length < 40) {
      for (const [time, value] of one.points) {
        if (value === null) continue;
        root.append(svg('circle', { class: `f${place % most}`, cx: x(time), cy: y(value), r: 2.5 }));
      }
    }
  });
  return el('div', {}, caption, legend(series.map((one) => one.name)), root);
}

function bars(title, chart, width) {
  const points = chart.series[0].points;
  // Names stand beside their bars where there is room, above them otherwise.
  const longest = 7 * d3.max(chart.categories, (name) => name.length) + 16;
  const isNarrow = longest > width / 3;
  const left = isNarrow ? 0 : longest;
  const pitch = isNarrow ? 46 : 28;
  const height = pitch * points.length + 12;
  const x = d3.scaleLinear().domain([0, d3.max(points, (point) => point[1]) || 1])
    .range([0, width - left - 70]);
  const root = svg('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': title });
  points.forEach(([place, value], row) => {
    const y = row * pitch + (isNarrow ? 20 : 4);
    root.append(
      isNarrow ? svg('text', { x: 0, y: y - 5 }, chart.categories[place] ?? '')
        : svg('text', { x: left - 10, y: y + 15, 'text-anchor': 'end' },
          chart.categories[place] ?? ''),
      svg('rect', { class: 'bar', x: left, y, width: Math.max(1, x(value)), height: 20, rx: 2 }),
      svg('text', { x: left + 8 + x(value), y: y + 15 }, Number(value.toPrecision(4)).toString()));
  });
  return el('div', {}, el('h3', {}, title), root);
}

function timeline(title, chart, width) {
  const rows = chart.series.map((one) => one.name);
  const points = chart.series.flatMap((one) => one.points);
  const height = rows.length * 34 + 30;
  const x = d3.scaleTime().domain(d3.extent(points, (point) => point[0] / 1000))
    .range([16, width - 16]);
  const root = svg('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': title });
  chart.series.forEach((one, row) => {
    root.append(svg('text', { class: 'axis', x: 8, y: row * 34 + 12 }, one.name));
    for (const [time] of one.points) {
      root.append(svg('circle', {
        class: `f${row % most}`, cx: x(time / 1000), cy: row * 34 + 23, r: 4,
      }));
    }
  });
  const words = x.tickFormat(4);
  for (const tick of x.ticks(4)) {
    root.append(svg('text', {
      class: 'axis', x: x(tick), y: height - 4, 'text-anchor': 'middle',
    }, words(tick)));
  }
  return el('div', {}, el('h3', {}, title), root);
}

/** The chart that an answer of /api/query specifies. */
export function answerChart(chart, width) {
  const title = chart.y_title + (chart.y_unit ? ` (${chart.y_unit})` : '');
  switch (chart.kind) {
    case 'number': {
      const value = Number(chart.series[0].points[0][1].toPrecision(5)).toLocaleString('en');
      return el('p', { class: 'figure' }, value, el('span', { class: 'quiet small' }, ` ${title}`));
    }
    case 'bar': return bars(title, chart, width);
    case 'timeline': return timeline(title, chart, width);
    default:
      return lines(title, chart.series.map((one) => ({
        name: one.name, points: one.points.map(([time, value]) => [time / 1000, value]),
      })), { width, height: 220 });
  }
}
