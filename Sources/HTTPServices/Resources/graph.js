// Graphs of concepts, laid out by d3-force. The layout starts from fixed places and is run to its
// end before it is drawn, so the same graph looks the same every time and nothing moves.
import { svg } from './page.js';

const short = (text, most = 30) => text.length > most ? `${text.slice(0, most - 1)}…` : text;

function drawn(nodes, links, width, height, title, choose) {
  const root = svg('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'group', 'aria-label': title },
    svg('defs', {}, svg('marker', {
      id: 'arrow', viewBox: '0 0 8 8', refX: 16, refY: 4, markerWidth: 7, markerHeight: 7,
      orient: 'auto', markerUnits: 'userSpaceOnUse',
    }, svg('path', { d: 'M0 0L8 4L0 8z', class: 'arrow' }))));
  for (const link of links) {
    const { source, target } = link;
    const group = svg('g', {},
      svg('path', {
        class: 'edge', d: `M${source.x} ${source.y}L${target.x} ${target.y}`,
        'marker-end': 'url(#arrow)',
      }),
      svg('text', {
        class: 'edge-label', 'text-anchor': 'middle', x: (source.x + target.x) / 2,
        y: (source.y + target.y) / 2 - 9,
      }, short(link.label, 24)));
    if (link.choose) {
      for (const [key, value] of [['tabindex', 0], ['role', 'button'],
        ['aria-label', `${source.name} ${link.label} ${target.name}: show the sentence`]]) {
        group.setAttribute(key, value);
      }
      for (const kind of ['mouseenter', 'focus', 'click']) group.addEventListener(kind, link.choose);
    }
    root.append(group);
  }
  for (const node of nodes) {
    const label = svg('text', {
      class: 'node-label', x: node.x, y: node.y + (node.isAbove ? -15 : 22), 'text-anchor': 'middle',
    }, short(node.name));
    const group = svg('g', choose ? {
      tabindex: 0, role: 'button', 'aria-label': `Open ${node.name}`,
      onclick: () => choose(node),
      onkeydown: (event) => { if (event.key === 'Enter') choose(node); },
    } : {}, svg('circle', { class: 'node', cx: node.x, cy: node.y, r: 8 }),
    svg('title', {}, node.name), label);
    if (node.isCenter) group.classList.add('center');
    root.append(group);
  }
  return root;
}

/** The steps of a path, from left to right, or down where there is little room. */
export function pathGraph(steps, width, choose) {
  const names = [{ name: steps[0].concept, isCenter: true }, ...steps.map((step) => ({ name: step.target }))];
  const isWide = width >= 160 * names.length;
  width = isWide ? Math.min(width, 300 * names.length) : width;
  const height = isWide ? 110 : 86 * names.length;
  names.forEach((node, place) => {
    node.x = isWide ? (place + 0.5) * width / names.length : width / 2;
    node.y = isWide ? 50 : 24 + place * 86;
  });
  const links = steps.map((step, place) => {
    const pair = [names[place], names[place + 1]];
    const [source, target] = step.direction === 'incoming' ? pair.reverse() : pair;
    return { source, target, label: step.association, choose: () => choose(step) };
  });
  return drawn(names, links, width, height, 'The path to the answer');
}

/** A concept and its neighbours. */
export function neighbourhood(concept, neighbors, width, choose) {
  const height = Math.min(200 + 25 * neighbors.length, Math.max(300, width * 0.8));
  const center = {
    id: concept.concept_id, name: concept.content, fx: width / 2, fy: height / 2,
    isCenter: true, isAbove: true,
  };
  const nodes = new Map([[center.id, center]]);
  const links = [];
  for (const neighbor of neighbors) {
    if (!nodes.has(neighbor.concept_id)) {
      nodes.set(neighbor.concept_id, { id: neighbor.concept_id, name: neighbor.content });
    }
    const pair = [center, nodes.get(neighbor.concept_id)];
    if (neighbor.direction === 'incoming') pair.reverse();
    links.push({ source: pair[0], target: pair[1], label: neighbor.association });
  }
  const all = [...nodes.values()];
  const layout = d3.forceSimulation(all)
    .force('charge', d3.forceManyBody().strength(-420))
    .force('link', d3.forceLink(links).distance(Math.min(150, width / 3)))
    .force('collide', d3.forceCollide(38))
    .force('x', d3.forceX(width / 2).strength(0.06))
    .force('y', d3.forceY(height / 2).strength(0.12))
    .stop();
  for (let step = 0; step < 300; step += 1) layout.tick();
  for (const node of all) {
    node.x = Math.max(70, Math.min(width - 70, node.x));
    node.y = Math.max(16, Math.min(height - 30, node.y));
  }
  return drawn(all, links, width, height, `${concept.content} and its neighbours`, choose);
}
