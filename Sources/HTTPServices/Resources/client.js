import {
  ask, byId, count, dateTime, el, marked, seconds, ServerError, streamed, whenWidthChanges,
} from './page.js';
import { neighbourhood, pathGraph } from './graph.js';

const examples = [
  'The Eiffel Tower is located in Paris.', 'Paris is the capital of France.',
  'Gustave Eiffel designed the Eiffel Tower.',
];
const batchSize = 50;

function failed(place, error) {
  if (!(error instanceof ServerError)) throw error;
  place.replaceChildren(el('p', { class: 'bad', role: 'alert' }, error.message));
  if (isAway(error)) refresh();
}

/** Whether it is the server that is not there or not ready, not the request that is at fault. */
const isAway = (error) => error.status === 0 || error.status === 503;

let retry;

/** Says that the server is away, and looks again until it is back. */
function away(error) {
  byId('lost').textContent = error.status === 503 ? `${error.message} Trying again…`
    : 'The server does not answer, so nothing can be asked or learned. Is sutra serve still '
      + 'running? Start it again; this page tries every three seconds and goes on by itself.';
  byId('lost').hidden = false;
  byId('status').textContent = 'Not connected';
  clearTimeout(retry);
  retry = setTimeout(refresh, 3000);
}

/** What to draw anew when there is more or less room. */
let redraw = [];
let redrawConcept = () => {};
/** The width inside a card. */
const widthWithin = (id) => Math.max(260, byId(id).clientWidth - 42);

// Which part is shown

function show() {
  const [part, id] = location.hash.slice(1).split('/');
  const known = ['ask', 'learn', 'explore'].includes(part) ? part : 'ask';
  for (const link of document.querySelectorAll('nav a')) {
    const isCurrent = link.hash === `#${known}`;
    if (isCurrent) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
    byId(link.hash.slice(1)).hidden = !isCurrent;
  }
  if (known === 'explore') {
    if (id) openConcept(id);
    else if (!byId('found').hasChildNodes()) listConcepts();
  }
}

async function refresh() {
  try {
    const stats = await ask('/stats');
    byId('status').textContent =
      `${count(stats.total_concepts)} concepts, ${count(stats.total_associations)} associations`;
    byId('first-step').hidden = stats.total_concepts > 0;
    byId('lost').hidden = true;
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    if (isAway(error)) {
      away(error);
      return;
    }
    byId('status').replaceChildren(el('span', { class: 'bad' }, error.message));
  }
}

// Ask

const levels = [
  [0.8, 'The sentences it rests on say it clearly.'],
  [0.5, 'The sentences it rests on support it, but not beyond doubt.'],
  [0, 'Weakly supported: read the sentences before you rely on it.'],
];

function confidence(value) {
  const meaning = levels.find(([least]) => value >= least)[1];
  return el('div', {},
    el('p', {}, el('meter', { min: 0, max: 1, value, 'aria-label': 'Confidence' }),
      ` Confidence ${value.toFixed(2)}. ${meaning}`),
    el('details', { class: 'small' }, el('summary', {}, 'What this number is'),
      el('p', { class: 'quiet' }, 'An estimate, from the path, its sentences and what competes '
        + 'with them, of how likely this is the answer that the learned text gives. It was fitted '
        + 'on questions whose answers are known; your texts may differ. It says nothing about '
        + 'whether the text is true.')));
}

function unknown(explanation) {
  return el('div', { class: 'card' }, el('p', { class: 'answer' }, 'I don’t know.'),
    el('p', {}, explanation),
    el('p', {}, 'Nothing is made up where nothing was learned. If you have a text that tells it, ',
      el('a', { href: '#learn' }, 'teach it'), ' and ask again.'));
}

async function onAsk(event) {
  event.preventDefault();
  const query = byId('question').value.trim();
  if (!query) return;
  const place = byId('answer');
  const own = ++asked;
  drawPaths([]);
  const start = performance.now();
  let isAnswered = false;
  try {
    for await (const [name, chunk] of streamed('/sutra/stream/query', { query })) {
      // Another question was asked meanwhile.
      if (own !== asked) return;
      if (name !== 'chunk') continue;
      isAnswered = chunk.is_final;
      place.replaceChildren(isAnswered ? answered(chunk, (performance.now() - start) / 1000)
        : el('div', { class: 'card' }, el('p', { class: 'answer' }, chunk.answer ?? '…'),
          el('p', { class: 'quiet' }, `Still looking: ${chunk.paths_found} paths so far.`)));
      drawPaths(chunk.reasoning_paths, chunk.semantic_support);
    }
    if (!isAnswered) throw new ServerError('The server broke off before the answer. Ask again.');
  } catch (error) {
    if (own === asked) failed(place, error);
  }
}

/** Counts questions. */
let asked = 0;

function answered(chunk, time) {
  if (chunk.answer == null) return unknown(chunk.reasoning_explanation);
  return el('div', { class: 'card' }, el('p', { class: 'answer' }, chunk.answer),
    confidence(chunk.confidence),
    el('p', { class: 'quiet small' },
      `${chunk.reasoning_explanation} Shown after ${seconds(time)}.`),
    chunk.contradictions.length
      ? el('p', { class: 'warn' }, `${chunk.contradictions.length} learned statements `
        + 'contradict each other here; the concept pages show them.') : null);
}

let pathsShown;

/** Draws paths, unless they are shown already; without any, what is nearest in meaning. */
function drawPaths(paths, support) {
  const key = JSON.stringify([paths, support?.length]);
  if (key === pathsShown && paths.length) return;
  pathsShown = key;
  redraw = [];
  byId('paths').replaceChildren(...(paths.length || !support ? paths.map(pathCard)
    : [supportCard(support)]).filter(Boolean));
}

function pathCard(path, place) {
  const sentence = el('div', { 'aria-live': 'polite' });
  const choose = (step) => showSentence(sentence, step);
  const graph = el('div');
  const draw = () => graph.replaceChildren(pathGraph(path.path, widthWithin('paths'), choose));
  redraw.push(draw);
  draw();
  choose(path.path[0]);
  return el('div', { class: 'card' },
    el('h3', {}, place === 0 ? 'How it follows' : `Another path, confidence ${
      path.confidence.toFixed(2)}`), graph, sentence,
    el('p', { class: 'quiet small' }, 'Point at or tab to an arrow to see its sentence.'));
}

async function showSentence(place, step) {
  let text = el('mark', {}, step.source);
  try {
    const { content } = await ask(`/concepts/${step.source_id}`);
    text = marked(content, step.span.start, step.span.end);
  } catch (error) {
    // The text may have been deleted since; the sentence is known still.
    if (!(error instanceof ServerError)) throw error;
  }
  place.replaceChildren(
    el('p', {}, text),
    el('p', { class: 'quiet small' }, `“${step.association}”, bytes ${step.span.start} to ${
      step.span.end} of `, el('a', { href: `#explore/${step.source_id}` }, 'the learned text'),
    `, read with confidence ${step.confidence.toFixed(2)}`));
}

function supportCard(support) {
  if (!support.length) return null;
  return el('div', { class: 'card' }, el('h3', {}, 'Nearest in meaning'),
    el('ul', { class: 'plain' }, support.map((hit) => el('li', {},
      el('a', { href: `#explore/${hit.concept_id}` }, hit.sentence),
      hit.similarity == null ? null
        : el('span', { class: 'quiet small' }, ` similarity ${hit.similarity.toFixed(2)}`)))));
}

// Learn

async function learn(items) {
  const bar = byId('learn-progress');
  const status = byId('learn-status');
  bar.hidden = false;
  bar.max = items.length;
  bar.value = 0;
  for (let place = 0; place < items.length; place += batchSize) {
    const part = items.slice(place, place + batchSize);
    const receipt = await ask('/learn/batch', { items: part });
    bar.value = place + part.length;
    status.textContent = `${bar.value} of ${items.length} texts are on disk.`;
    byId('no-receipts').hidden = true;
    byId('receipts').prepend(el('li', {}, receipt.message,
      ` ${count(receipt.total_concepts)} concepts and ${count(receipt.total_associations)} `
      + 'associations are new. ',
      receipt.concept_ids.length ? el('a', { href: `#explore/${receipt.concept_ids[0]}` },
        'Open the first') : null,
      part[0].source ? el('span', { class: 'quiet small' }, ` from ${part[0].source}`) : null));
  }
  refresh();
  byId('found').replaceChildren();
}

const paragraphs = (text, source) => text.split(/\n\s*\n/).map((part) => part.trim())
  .filter(Boolean).map((content) => source ? { content, source } : { content });

async function onLearn(event) {
  event.preventDefault();
  const items = paragraphs(byId('text').value, byId('source').value.trim());
  for (const file of byId('files').files) items.push(...paragraphs(await file.text(), file.name));
  await learnShowing(items, () => event.target.reset());
}

async function learnShowing(items, then) {
  if (!items.length) {
    byId('learn-status').textContent = 'There is no text yet: paste some or choose a file.';
    return;
  }
  const button = byId('learn-form').querySelector('button');
  button.disabled = true;
  try {
    await learn(items);
    then?.();
  } catch (error) {
    failed(byId('learn-status'), error);
  } finally {
    button.disabled = false;
  }
}

async function onDrop(event) {
  event.preventDefault();
  byId('drop').classList.remove('over');
  const items = [];
  for (const file of event.dataTransfer.files) {
    items.push(...paragraphs(await file.text(), file.name));
  }
  await learnShowing(items);
}

async function teachExample() {
  try {
    await learn(examples.map((content) => ({ content, source: 'example' })));
    byId('question').value = 'Where is the Eiffel Tower?';
    byId('question').focus();
  } catch (error) {
    failed(byId('answer'), error);
  }
}

// Explore

const item = (concept) => el('li', {},
  el('a', { href: `#explore/${concept.concept_id}` }, concept.content.slice(0, 160)),
  el('span', { class: 'quiet small' }, concept.similarity === undefined ? ` ${concept.kind}`
    : ` similarity ${concept.similarity.toFixed(2)}`));

async function listConcepts(cursor) {
  const status = byId('explore-status');
  status.replaceChildren();
  try {
    const page = await ask(`/concepts?limit=20${cursor ? `&cursor=${cursor}` : ''}`);
    byId('found').append(...page.concepts.map(item));
    if (!page.concepts.length && !cursor) {
      byId('found').append(el('li', { class: 'quiet' }, 'Nothing has been learned yet. ',
        el('a', { href: '#learn' }, 'Teach it some text')));
    }
    byId('more').hidden = !page.next_cursor;
    byId('more').onclick = () => listConcepts(page.next_cursor);
  } catch (error) {
    failed(status, error);
  }
}

async function onSearch(event) {
  event.preventDefault();
  const status = byId('explore-status');
  try {
    const hits = await ask('/search/semantic',
      { query: byId('search').value, top_k: 20, threshold: 0 });
    byId('found').replaceChildren(...hits.map(item));
    byId('more').hidden = true;
    status.textContent = hits.length ? `${hits.length} found.` : 'Nothing like it was learned.';
  } catch (error) {
    failed(status, error);
  }
}

async function openConcept(id) {
  const place = byId('concept');
  if (!byId('found').hasChildNodes()) listConcepts();
  try {
    const [concept, { neighbors }] = await Promise.all([
      ask(`/concepts/${encodeURIComponent(id)}`),
      ask(`/concepts/${encodeURIComponent(id)}/neighbors?limit=60`),
    ]);
    place.replaceChildren(conceptCard(concept, neighbors));
  } catch (error) {
    failed(place, error);
  }
}

function conceptCard(concept, neighbors) {
  const shown = neighbors.slice(0, 16);
  const graph = el('div');
  redrawConcept = () => graph.replaceChildren(neighbourhood(concept, shown,
    widthWithin('concept'), (node) => { location.hash = `explore/${node.id}`; }));
  if (shown.length) redrawConcept();
  return el('article', { class: 'card' }, el('h3', {}, concept.content),
    el('p', { class: 'quiet small' }, `${concept.kind}, learned ${dateTime(concept.learned_at)}, `
      + `strength ${concept.strength}${concept.source ? `, source ${concept.source}` : ''}`),
    graph,
    neighbors.length > shown.length
      ? el('p', { class: 'quiet small' }, `${shown.length} of ${neighbors.length} are drawn.`) : null,
    el('h3', {}, 'History and sources'),
    neighbors.length ? el('ul', { class: 'plain' }, neighbors.map((neighbor) => el('li', {},
      neighbor.direction === 'outgoing' ? `${neighbor.association} → ` : `← ${
        neighbor.association} `,
      el('a', { href: `#explore/${neighbor.concept_id}` }, neighbor.content.slice(0, 120)),
      neighbor.denied ? el('span', { class: 'warn' }, ' denied') : null,
      neighbor.held_from || neighbor.held_until ? el('span', { class: 'quiet small' },
        ` held ${neighbor.held_from ?? '…'} to ${neighbor.held_until ?? 'now'}`) : null,
      neighbor.evidence.map((evidence) => el('div', { class: 'small' }, `“${evidence.sentence}” `,
        el('span', { class: 'quiet' }, `learned ${dateTime(evidence.learned_at)} by ${
          evidence.extractor}, confidence ${evidence.confidence.toFixed(2)}`))))))
      : el('p', { class: 'quiet' }, 'Nothing is joined to it.'),
    el('p', {}), deletion(concept));
}

function deletion(concept) {
  const place = el('div', { 'aria-live': 'polite' });
  const begin = el('button', { class: 'danger', type: 'button', onclick: confirm }, 'Delete…');
  function confirm() {
    const yes = el('button', { class: 'danger', type: 'button', onclick: remove }, 'Delete for good');
    place.replaceChildren(el('p', {}, 'This deletes it with the associations and vectors that '
      + 'rest on it. It cannot be undone.'), yes, ' ',
    el('button', { class: 'plain', type: 'button', onclick: () => place.replaceChildren(begin) },
      'Keep it'));
    yes.focus();
  }
  async function remove() {
    try {
      const receipt = await ask(`/concepts/${concept.concept_id}`, undefined, 'DELETE');
      byId('concept').replaceChildren(el('div', { class: 'card', role: 'status' },
        el('h3', {}, 'Deletion receipt'), el('p', {}, receipt.message),
        el('p', { class: 'quiet small' }, `Concept ${receipt.concept_id}; written as ${
          receipt.records.map((record) => `record ${record.sequence} of shard ${record.shard}`)
            .join(', ')}.`)));
      byId('found').replaceChildren();
      listConcepts();
      refresh();
    } catch (error) {
      failed(place, error);
    }
  }
  place.append(begin);
  return place;
}

addEventListener('hashchange', show);
byId('ask-form').addEventListener('submit', onAsk);
byId('learn-form').addEventListener('submit', onLearn);
byId('search-form').addEventListener('submit', onSearch);
byId('teach-example').addEventListener('click', teachExample);
byId('drop').addEventListener('dragover', (event) => {
  event.preventDefault();
  byId('drop').classList.add('over');
});
byId('drop').addEventListener('dragleave', () => byId('drop').classList.remove('over'));
byId('drop').addEventListener('drop', onDrop);
whenWidthChanges(() => {
  for (const draw of redraw) draw();
  if (byId('concept').querySelector('svg')) redrawConcept();
});
show();
refresh();
setInterval(refresh, 10_000);
