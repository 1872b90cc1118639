// What both pages share: making elements, asking the server, reading streams.

/** An element with attributes, listeners ("onclick") and children; text is never read as HTML. */
export function el(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** The same for SVG. */
export function svg(name, attributes = {}, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
}

function fill(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

export const byId = (id) => document.getElementById(id);

/** An answer of the server that tells of an error, or that there was none. */
export class ServerError extends Error {}

export async function ask(path, body, method = body === undefined ? 'GET' : 'POST') {
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new ServerError('The server does not answer. Is it still running?');
  }
  if (!response.ok) throw await failure(response);
  return response.json();
}

async function failure(response) {
  try {
    return new ServerError((await response.json()).message);
  } catch {
    return new ServerError(`The server answered ${response.status}.`);
  }
}

/** The events of a stream that a POST opens, as [name, value]. */
export async function* streamed(path, body) {
  let response;
  try {
    response = await fetch(path, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
    });
  } catch {
    throw new ServerError('The server does not answer. Is it still running?');
  }
  if (!response.ok) throw await failure(response);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    rest += value;
    const blocks = rest.split('\n\n');
    rest = blocks.pop();
    for (const block of blocks) {
      const name = /^event: (.*)$/m.exec(block)?.[1] ?? 'message';
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (name === 'error') throw new ServerError(JSON.parse(data).message);
      if (data) yield [name, JSON.parse(data)];
    }
  }
}

/** The text with the bytes from start to end marked. */
export function marked(text, start, end) {
  const bytes = new TextEncoder().encode(text);
  const part = (from, to) => new TextDecoder().decode(bytes.subarray(from, to));
  return [part(0, start), el('mark', {}, part(start, end)), part(end)];
}

/** Calls again, at most once a frame, whenever the width of the window changes. */
export function whenWidthChanges(call) {
  let width = innerWidth;
  addEventListener('resize', () => {
    if (innerWidth === width) return;
    width = innerWidth;
    requestAnimationFrame(call);
  });
}

export const count = (value) => value === undefined ? '–' : value.toLocaleString('en');

export function seconds(value) {
  if (value === undefined || value === null) return '–';
  if (value < 0.001) return `${(value * 1e6).toFixed(0)} µs`;
  return value < 1 ? `${(value * 1e3).toPrecision(3)} ms` : `${value.toFixed(2)} s`;
}

export const bytes = (value) =>
  value >= 2 ** 30 ? `${(value / 2 ** 30).toFixed(2)} GiB` : `${(value / 2 ** 20).toFixed(0)} MiB`;

export const clockTime = (text) => new Date(text).toLocaleTimeString();
export const dateTime = (text) => new Date(text).toLocaleString();
