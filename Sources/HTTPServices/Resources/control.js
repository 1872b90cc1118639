import {
  ask, byId, bytes, clockTime, count, dateTime, el, seconds, ServerError, streamed,
  whenWidthChanges,
} from './page.js';
import { answerChart, lines } from './charts.js';

const eventTypes = ('storage_metrics query_performance embedding_latency hnsw_index_built '
  + 'hnsw_index_loaded pathfinding_metrics reconciliation_complete embedding_service_healthy '
  + 'embedding_service_degraded agent_registered agent_heartbeat agent_degraded agent_offline '
  + 'agent_recovered agent_unregistered spawn_requested spawn_succeeded spawn_failed '
  + 'stop_requested stop_succeeded stop_failed node_crashed node_restarted cluster_healthy '
  + 'cluster_degraded cluster_critical').split(' ');
const historyLimit = 450;
const eventLimit = 100;
let history = [];
let isClusterFollowed = false;

// The live stream

const handlers = {
  history(states) {
    history = states;
    byId('lost').hidden = true;
    if (history.length) draw();
    loadEvents();
  },
  state(state) {
    if (history.at(-1)?.timestamp === state.timestamp) return;
    history.push(state);
    if (history.length > historyLimit) history.shift();
    draw();
  },
  events(events) {
    const chosen = byId('event-type').value;
    const entity = byId('event-entity').value.trim();
    const fitting = events.filter((one) => (!chosen || one.event_type === chosen)
      && (!entity || Object.values(one).includes(entity)));
    byId('events').prepend(...fitting.map(eventItem));
    while (byId('events').children.length > eventLimit) byId('events').lastChild.remove();
  },
};

/** Follows the live stream, and begins again when it ends. */
async function follow() {
  for (;;) {
    try {
      for await (const [name, value] of streamed('/api/live')) handlers[name]?.(value);
      lost('The server does not answer.');
    } catch (error) {
      if (!(error instanceof ServerError)) throw error;
      if (error.status === 401 || error.status === 403) {
        shut(error.message);
        return;
      }
      lost(error.status ? error.message : 'The server does not answer.');
    }
    await new Promise((resolve) => { setTimeout(resolve, 3000); });
  }
}

function lost(reason) {
  const last = history.at(-1);
  byId('lost').textContent = `${reason} Is sutra serve still running? Start it again; this page `
    + `tries every three seconds and goes on by itself.${
      last ? ` What is shown below is from ${clockTime(last.timestamp)}.` : ''}`;
  byId('lost').hidden = false;
  if (last) services({ ...last, services: last.services.map((one) => (
    { name: one.name, status: 'unreachable', requests_per_second: 0, failures_per_second: 0 })) });
  stale(true);
  byId('trouble').hidden = true;
  byId('status').textContent = 'Not connected';
}

/** Whether what is shown is old. */
function stale(isOld) {
  for (const id of ['tiles', 'charts', 'alerts']) byId(id).classList.toggle('stale', isOld);
}

/** Tells that the visitor may not look; another key may. */
function shut(reason) {
  byId('lost').textContent = reason;
  byId('lost').hidden = false;
  byId('status').textContent = 'Not connected';
}

function duration(total) {
  const minutes = Math.floor(total / 60);
  if (minutes < 1) return `${Math.floor(total)} s`;
  const hours = Math.floor(minutes / 60);
  return hours < 1 ? `${minutes} min` : `${hours} h ${minutes % 60} min`;
}

function draw() {
  const state = history.at(-1);
  byId('status').textContent = `Version ${state.version}, up ${duration(state.uptime_seconds)}`;
  const tile = (name, value, note) => el('div', { class: 'card' },
    el('div', { class: 'quiet small' }, name), el('div', { class: 'figure' }, value),
    note ? el('div', { class: 'quiet small' }, note) : null);
  const { index } = state;
  // Until the index is built again, vectors that were deleted are among the fresh ones.
  const fresh = index && Math.min(index.fresh_vectors, state.embeddings);
  byId('tiles').replaceChildren(
    tile('Concepts', count(state.concepts)), tile('Associations', count(state.associations)),
    tile('Vectors', count(state.embeddings), index
      ? `${count(fresh)} not yet in the index` : null),
    tile('Shards', count(state.shards)), tile('Memory', bytes(state.memory_bytes)),
    tile('Texts queued', count(state.queued_texts), 'for the model'));
  stale(false);
  services(state);
  trouble(state.services.filter((one) => one.status !== 'healthy'));
  alerts(state.alerts);
  charts();
  if (state.grid && !isClusterFollowed) {
    isClusterFollowed = true;
    followCluster();
  }
}

function services(state) {
  const head = ['Service', 'Health', 'Requests/s', 'Failures/s', 'p50', 'p95', 'p99'];
  byId('services').replaceChildren(
    el('caption', {}, 'Services; latency of the last minute, until the response began'),
    el('thead', {}, el('tr', {}, head.map((name, place) =>
      el('th', { scope: 'col', class: place > 1 ? 'number' : null }, name)))),
    el('tbody', {}, state.services.map((service) => el('tr', {},
      el('td', {}, service.name),
      el('td', { class: service.status === 'healthy' ? 'good' : 'bad' },
        `${service.status === 'healthy' ? '●' : '▲'} ${service.status}`),
      [service.requests_per_second.toFixed(1), service.failures_per_second.toFixed(1),
        seconds(service.p50_seconds), seconds(service.p95_seconds), seconds(service.p99_seconds)]
        .map((text) => el('td', { class: 'number' }, text))))));
}

let troubleShown;

/** What is wrong, and what to do about it. */
function trouble(failing) {
  const key = JSON.stringify(failing.map((one) => [one.name, one.status, one.message]));
  if (key === troubleShown) return;
  troubleShown = key;
  byId('trouble').hidden = failing.length === 0;
  byId('trouble').replaceChildren(...failing.map((one) => el('p', {},
    el('strong', { class: 'bad' }, `▲ ${one.name} is ${one.status}. `), one.message ?? '')));
}

let rules = [];
let alertsShown;

function alerts(current) {
  const key = JSON.stringify([current, rules]);
  if (key === alertsShown) return;
  alertsShown = key;
  const phases = { firing: 'bad', pending: 'warn', resolved: 'good' };
  const known = new Map(rules.map((rule) => [rule.name, rule]));
  byId('alerts').replaceChildren(
    current.length ? el('ul', { class: 'plain' }, current.map((alert) => el('li', {},
      el('strong', { class: phases[alert.phase] }, alert.phase), ` ${alert.rule} ${alert.group}`,
      el('div', { class: 'quiet small' }, `since ${clockTime(alert.since)}`
        + (alert.value === undefined ? '' : `, value ${Number(alert.value.toPrecision(4))}`)
        + (known.has(alert.rule) ? `, threshold ${known.get(alert.rule).relation} ${
          known.get(alert.rule).threshold}` : '')))))
      : el('p', { class: 'good' }, 'No alert.'),
    el('details', { class: 'small' }, el('summary', {}, `Rules that are watched: ${rules.length}`),
      el('ul', { class: 'plain' }, rules.map((rule) => el('li', {}, el('strong', {}, rule.name),
        el('div', { class: 'code' }, `${rule.query} ${rule.relation} ${rule.threshold}`
          + (rule.hold_seconds ? ` for ${rule.hold_seconds}s` : '')))))));
}

function charts() {
  const width = Math.max(280, (byId('charts').clientWidth - (innerWidth >= 960 ? 16 : 0))
    / (innerWidth >= 960 ? 2 : 1) - 42);
  const of = (read) => history.map((state) => [Date.parse(state.timestamp), read(state) ?? null]);
  const total = (state) => state.services.reduce((sum, one) => sum + one.requests_per_second, 0);
  const latency = (share) => of((state) => {
    const values = state.services.map((one) => one[share]).filter((one) => one !== undefined);
    return values.length ? Math.max(...values) : null;
  });
  const small = { width };
  byId('charts').replaceChildren(...[
    lines('Requests per second', [{ name: 'all services', points: of(total) }], small),
    lines('Latency of the slowest service', ['p50', 'p95', 'p99'].map((name) => (
      { name, points: latency(`${name}_seconds`) })), { width, format: seconds }),
    lines('Resident memory', [{ name: 'process', points: of((state) => state.memory_bytes) }],
      { width, format: bytes }),
    lines('Vectors', [
      { name: 'held', points: of((state) => state.embeddings) },
      { name: 'in the index', points: of((state) => state.index?.vectors_built) },
    ], small),
  ].map((chart) => el('div', { class: 'card' }, chart)));
}

// Questions

const examples = ['Which node is slowest?', 'p95 query latency in the last hour',
  'Count events by type today', 'What happened in the last 15 minutes?'];

/** What can be asked, before anything was. */
function teach() {
  byId('answer').replaceChildren(el('div', { class: 'examples' },
    el('p', { class: 'quiet small' }, 'In your own words, for example:'),
    ...examples.map(questionButton)));
}

function questionButton(text) {
  return el('button', { class: 'plain small', type: 'button', onclick: () => pose(text) }, text);
}

/** Asks what was not typed into the field, and shows it there: the answer is to that. */
function pose(text) {
  if (text) byId('question').value = text;
  return answer(text);
}

async function onAsk(event) {
  event.preventDefault();
  await answer(byId('question').value.trim());
}

let shown;

async function answer(query) {
  if (!query) return;
  const place = byId('answer');
  try {
    const found = await ask('/api/query',
      { query, time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone });
    shown = found;
    place.replaceChildren(found.success ? answered(found) : refused(found));
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    place.replaceChildren(el('p', { class: 'bad', role: 'alert' }, error.message));
  }
}

function refused(found) {
  return el('div', { class: 'card' },
    el('p', {}, `This cannot be answered: ${found.explanation.split('; you could ask')[0]}.`),
    el('p', { class: 'quiet' }, 'What can be asked, nearest first:'),
    el('ul', { class: 'plain' }, found.suggestions.map((text) => el('li', {},
      questionButton(text)))));
}

const answerWidth = () => {
  const { paddingLeft, paddingRight } = getComputedStyle(byId('main'));
  const inner = byId('main').clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  return Math.max(280, inner - 42);
};

function answered(found) {
  const line = el('input', {
    id: 'interpretation', class: 'code', value: found.interpretation.line, autocomplete: 'off',
  });
  const width = answerWidth();
  const label = (column) => column.unit ? `${column.name} (${column.unit})` : column.name;
  const cell = (value) => typeof value === 'number' ? Number(value.toPrecision(6)).toString()
    : value === undefined ? '–' : String(value);
  return el('div', { class: 'card' }, el('p', { class: 'answer' }, found.explanation),
    el('div', { id: 'answer-chart' }, found.chart ? answerChart(found.chart, width) : null),
    found.notes.map((note) => el('p', { class: 'quiet small' }, note)),
    el('label', { for: 'interpretation' }, 'Understood as'),
    el('form', { class: 'line', onsubmit: (event) => {
      event.preventDefault();
      pose(line.value.trim());
    } }, line, el('button', { class: 'plain' }, 'Run this line')),
    found.confidence < 1 ? el('p', { class: 'warn small' }, 'Some words were placed by their '
      + `likeness, with confidence ${found.confidence.toFixed(2)}.`) : null,
    found.results.length ? el('details', {},
      el('summary', {}, `${count(found.matched_count)} events match; rows`),
      el('div', { class: 'scroll' }, el('table', {},
        el('thead', {}, el('tr', {}, found.columns.map((column) =>
          el('th', { scope: 'col' }, label(column))))),
        el('tbody', {}, found.results.slice(0, 100).map((row) => el('tr', {},
          found.columns.map((column) => el('td', {}, cell(row[column.name])))))))))
      : null);
}

// Events

function eventItem(event) {
  const { event_type: type, timestamp, ...fields } = event;
  return el('li', {}, el('time', { class: 'quiet small', datetime: timestamp }, dateTime(timestamp)),
    ' ', el('strong', {}, type.replaceAll('_', ' ')),
    el('div', { class: 'small code' }, Object.entries(fields).map(([name, value]) =>
      `${name} ${typeof value === 'number' ? Number(value.toPrecision(5)) : value}`).join(' · ')));
}

async function loadEvents() {
  const wanted = new URLSearchParams({ hours: byId('event-hours').value });
  if (byId('event-type').value) wanted.set('event_type', byId('event-type').value);
  if (byId('event-entity').value.trim()) wanted.set('entity_id', byId('event-entity').value.trim());
  try {
    const { events, matched_count: matched } = await ask(`/api/grid/events?${wanted}`);
    byId('events').replaceChildren(...events.slice(0, eventLimit).map(eventItem));
    byId('event-count').className = 'quiet small';
    byId('event-count').textContent = matched === 0 ? 'No events fit. They appear as they happen: '
      + 'learn a text or ask a question on the client page, and come back.'
      : `${count(matched)} ${matched === 1 ? 'event fits' : 'events fit'}; the newest ${
        Math.min(eventLimit, events.length)} and new ones as they happen:`;
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    byId('event-count').className = 'bad small';
    byId('event-count').textContent = error.message;
  }
}

// The cluster: there when the state names a grid's master

const gridPause = 3000;
// A grid without shards is asked for them again after so many rounds.
const shardRounds = 10;
let clusterShown;
let roundsToShards = 0;

async function followCluster() {
  try {
    const [status, { agents }, map] = await Promise.all(
      [ask('/api/grid/status'), ask('/api/grid/agents'), shardMap()]);
    cluster(status, agents, map);
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    clusterShown = undefined;
    byId('cluster').hidden = false;
    byId('cluster-status').className = 'bad';
    byId('cluster-status').textContent = error.message;
  }
  setTimeout(followCluster, gridPause);
}

/** Which node has which shard; null where no shards were made. */
async function shardMap() {
  if (roundsToShards > 0) {
    roundsToShards -= 1;
    return null;
  }
  try {
    return await ask('/api/grid/shards');
  } catch (error) {
    if (!(error instanceof ServerError) || error.status !== 404) throw error;
    roundsToShards = shardRounds;
    return null;
  }
}

function cluster(status, agents, map) {
  // What has not changed is left alone, so that nobody loses the button they are on.
  const key = JSON.stringify(
    [status, agents.map((agent) => ({ ...agent, last_seen: null })), map]);
  if (key === clusterShown) return;
  clusterShown = key;
  const classes = { healthy: 'good', running: 'good', serving: 'good', degraded: 'warn',
    starting: 'warn', restarting: 'warn', stopping: 'warn', moving: 'warn' };
  const state = (name) => el('td', { class: classes[name] ?? 'bad' },
    `${classes[name] === 'good' ? '●' : '▲'} ${name}`);
  const head = (names) => el('thead', {}, el('tr', {}, names.map((name) =>
    el('th', { scope: 'col' }, name))));
  byId('cluster').hidden = false;
  byId('cluster-status').className = classes[status.status] ?? 'bad';
  byId('cluster-status').textContent = `${status.status}: ${status.healthy_agents} of ${
    status.total_agents} agents healthy, ${status.running_nodes} of ${status.total_nodes
  } nodes running${status.reason ? ` (${status.reason})` : ''}`;
  byId('agents').replaceChildren(el('caption', {}, 'Agents'),
    head(['Agent', 'State', 'Nodes', 'Host', 'Endpoint']),
    el('tbody', {}, agents.map((agent) => el('tr', {}, el('td', {}, agent.agent_id),
      state(agent.state), el('td', {}, `${agent.nodes.length} of ${agent.max_storage_nodes}`),
      el('td', { title: `last seen ${dateTime(agent.last_seen)}` }, agent.hostname),
      el('td', {}, agent.agent_endpoint)))));
  byId('nodes').replaceChildren(el('caption', {}, 'Storage nodes'),
    head(['Node', 'State', 'Agent', 'Port', 'Process', 'Restarts', 'Shards', 'Path', '']),
    el('tbody', {}, agents.flatMap((agent) => agent.nodes.map((node) => el('tr', {},
      el('td', {}, node.node_id), state(agent.state === 'offline' ? 'unknown' : node.state),
      el('td', {}, agent.agent_id), el('td', {}, String(node.port)),
      el('td', {}, String(node.pid ?? '–')), el('td', {}, String(node.restart_count)),
      el('td', {}, shardsOf(node.node_id, map)), el('td', {}, node.storage_path),
      el('td', {}, el('button', { class: 'plain', type: 'button',
        'aria-label': `Stop ${node.node_id}`,
        onclick: () => stopNode(agent.agent_id, node.node_id) }, 'Stop')))))));
  shards(map, state, head);
  const chosen = byId('spawn-agent').value;
  byId('spawn-agent').replaceChildren(...agents.map((agent) => el('option', {
    value: agent.agent_id }, agent.agent_id)));
  if (agents.some((agent) => agent.agent_id === chosen)) byId('spawn-agent').value = chosen;
}

function shardsOf(node, map) {
  const held = (map?.shards ?? []).filter((one) => one.node_id === node).map((one) => one.shard);
  return held.length ? held.join(', ') : '–';
}

function shards(map, state, head) {
  byId('shards-card').hidden = !map;
  if (!map) return;
  const { move, last_move: last } = map;
  const stateOf = (one) => {
    if (map.state === 'making') return 'starting';
    if (!one.url) return 'unreachable';
    return move?.shard === one.shard ? 'moving' : 'serving';
  };
  byId('shards').replaceChildren(
    el('caption', {}, `Shards; version ${map.version} of their map`),
    head(['Shard', 'State', 'Node', 'Address']),
    el('tbody', {}, map.shards.map((one) => el('tr', {}, el('td', {}, String(one.shard)),
      state(stateOf(one)), el('td', {}, one.node_id), el('td', {}, one.url ?? '–')))));
  const told = (one) => `shard ${one.shard} from ${one.source} to ${one.target}: ${one.step}${
    one.frozen_ms === undefined ? '' : `, writes waited for ${Math.ceil(one.frozen_ms)} ms`}${
    one.trouble ? ` (${one.trouble})` : ''}`;
  byId('shards-move').replaceChildren(...[
    move ? el('span', { class: 'warn' }, `Under way: ${told(move)}. `) : null,
    last ? el('span', { class: last.step === 'done' ? 'quiet' : 'bad' },
      `Last move: ${told(last)}.`) : null].filter(Boolean));
}

async function changeGrid(path, body) {
  const place = byId('grid-message');
  try {
    const { node_id: node, state } = await ask(path, body);
    place.className = 'small';
    place.textContent = `${node} is ${state}.`;
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    place.className = 'small bad';
    place.textContent = error.message;
  }
}

async function stopNode(agent, node) {
  if (!confirm(`Stop ${node} for good? Its directory stays.`)) return;
  await changeGrid('/api/grid/stop', { agent_id: agent, node_id: node });
}

async function onSpawn(event) {
  event.preventDefault();
  await changeGrid('/api/grid/spawn', {
    agent_id: byId('spawn-agent').value, port: Number(byId('spawn-port').value),
    storage_path: byId('spawn-path').value.trim(),
    memory_limit_mb: Number(byId('spawn-memory').value),
  });
}

byId('event-type').append(...eventTypes.map((type) =>
  el('option', { value: type }, type.replaceAll('_', ' '))));
for (const id of ['event-type', 'event-hours', 'event-entity']) {
  byId(id).addEventListener('change', loadEvents);
}
byId('event-form').addEventListener('submit', (event) => event.preventDefault());
byId('question-form').addEventListener('submit', onAsk);
byId('spawn-form').addEventListener('submit', onSpawn);
try {
  ({ rules } = await ask('/api/alerts'));
} catch (error) {
  if (!(error instanceof ServerError)) throw error;
}
whenWidthChanges(() => {
  if (history.length) charts();
  if (shown?.chart) byId('answer-chart')?.replaceChildren(answerChart(shown.chart, answerWidth()));
});
teach();
follow();
