// The visitor's key, where the server asks for one. It is kept in this tab's session only, and is
// sent in a header, never in an address.
import { byId, el } from './elements.js';

const names = { key: 'sutra-key', namespace: 'sutra-namespace' };
const stored = (name) => sessionStorage.getItem(names[name]) ?? '';
/** The one dialog at a time, as the promise of whether a key was entered. */
let open;
let isDeclined = false;

export function accessHeaders() {
  const headers = {};
  if (stored('key')) headers.authorization = `Bearer ${stored('key')}`;
  if (stored('namespace')) headers['x-sutra-namespace'] = stored('namespace');
  return headers;
}

/**
 * Asks for a key after the server asked for one.
 * @param message what the server said
 * @param used the authorization that was sent
 * @returns whether to try again
 */
export async function keyEntered(message, used) {
  byId('key').hidden = false;
  if (accessHeaders().authorization !== used) return true;
  if (isDeclined) return false;
  open ??= dialog(used ? message : 'This server asks for a key.');
  const isEntered = await open;
  open = undefined;
  isDeclined = !isEntered;
  return isEntered;
}

function field(id, label, attributes, hint) {
  return [el('label', { for: id }, label),
    hint ? el('p', { class: 'quiet small', id: `${id}-hint` }, hint) : null,
    el('p', {}, el('input', {
      id, autocomplete: 'off', spellcheck: 'false', 'aria-describedby': hint ? `${id}-hint` : null,
      ...attributes,
    }))];
}

function dialog(message) {
  return new Promise((resolve) => {
    const box = el('dialog', { 'aria-labelledby': 'key-title', class: 'card' },
      el('form', { id: 'key-form', onsubmit: (event) => {
        event.preventDefault();
        sessionStorage.setItem(names.key, byId('key-text').value.trim());
        sessionStorage.setItem(names.namespace, byId('key-namespace').value.trim());
        box.close('entered');
      } },
      el('h2', { id: 'key-title' }, 'Your key'), el('p', { id: 'key-message', role: 'alert' }, message),
      field('key-text', 'Key or token', { type: 'password', required: true, autofocus: true }),
      field('key-namespace', 'Namespace (optional)', { value: stored('namespace') || null },
        'For a key that opens only some namespaces.'),
      el('p', { class: 'quiet small' }, 'It is kept until this tab is closed, and nowhere else.'),
      el('button', {}, 'Use this key'), ' ',
      el('button', { class: 'plain', type: 'button', onclick: () => box.close('') }, 'Not now')));
    box.addEventListener('close', () => {
      box.remove();
      resolve(box.returnValue === 'entered');
    });
    document.body.append(box);
    box.showModal();
  });
}

async function change() {
  if (open) return;
  open = dialog('Another key takes the place of the one in use.');
  const isEntered = await open;
  open = undefined;
  if (isEntered) location.reload();
}

byId('key').addEventListener('click', change);
byId('key').hidden = !stored('key');
