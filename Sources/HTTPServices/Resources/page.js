// What both pages share: asking the server, reading streams, writing numbers.
import { byId, el, svg } from './elements.js';
import { accessHeaders, keyEntered } from './key.js';

export { byId, el, svg };

/** An answer of the server that tells of an error, or that there was none (status 0). */
export class ServerError extends Error {
  constructor(message, status = 0) {
    super(message);
    this.status = status;
  }
}

/** Sends a request with the visitor's key; asks for one where the server does. */
async function send(path, body, method) {
  for (;;) {
    const headers = accessHeaders();
    if (body !== undefined) headers['content-type'] = 'application/json';
    let response;
    try {
      response = await fetch(path, {
        method, headers, body: body === undefined ? undefined : JSON.stringify(body),
      });
    } catch {
      throw new ServerError('The server does not answer. Is it still running?');
    }
    if (response.ok) return response;
    const error = await failure(response);
    if (response.status !== 401 || !await keyEntered(error.message, headers.authorization)) {
      throw error;
    }
  }
}

export async function ask(path, body, method = body === undefined ? 'GET' : 'POST') {
  return (await send(path, body, method)).json();
}

async function failure(response) {
  const { status } = response;
  const kinds = { 401: 'No entry (401): ', 403: 'Not allowed (403): ' };
  try {
    return new ServerError((kinds[status] ?? '') + (await response.json()).message, status);
  } catch {
    return new ServerError(`The server answered ${status}.`, status);
  }
}

/** The events of a stream, as [name, value]. (EventSource cannot send a key.) */
export async function* streamed(path, body) {
  const response = await send(path, body, body === undefined ? 'GET' : 'POST');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    let part;
    try {
      part = await reader.read();
    } catch {
      throw new ServerError('The server broke off. Is it still running?');
    }
    if (part.done) return;
    rest += part.value;
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
