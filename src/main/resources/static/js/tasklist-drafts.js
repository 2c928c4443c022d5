// Loaded by Tasklist, whose "Save" and whose ended session write what was typed into the browser's own storage, readable for
// whoever uses this computer next. Here it goes to the server instead, for this person and form alone; a saved form is
// opened with its draft on any computer.
import {language, moment} from './webapp-settings.js';

const FORM = 'camunda-form:';
// Of forms with a form key, which this installation doesn't take.
const OLD_FORM = 'camForm:';

const WORDS = {
  nl: {restored: 'Uw concept staat in dit formulier. Bewaard op', discard: 'Concept weggooien',
    failed: 'Het concept kon niet bewaard worden. Laat het formulier open en probeer opnieuw.'},
  fr: {restored: 'Votre brouillon est repris dans ce formulaire. Enregistré le', discard: 'Supprimer le brouillon',
    failed: 'Le brouillon n\'a pas pu être enregistré. Gardez le formulaire ouvert et réessayez.'},
  de: {restored: 'Ihr Entwurf steht in diesem Formular. Gespeichert am', discard: 'Entwurf verwerfen',
    failed: 'Der Entwurf konnte nicht gespeichert werden. Lassen Sie das Formular offen und versuchen Sie es erneut.'},
  en: {restored: 'Your draft is in this form. Saved on', discard: 'Discard the draft',
    failed: 'The draft could not be saved. Keep the form open and try again.'}
}[language];

const stock = {getItem: Storage.prototype.getItem, setItem: Storage.prototype.setItem, removeItem: Storage.prototype.removeItem};
const tickets = new Map();
let startForm = null;
let typed = false;

for (const key of Object.keys(window.localStorage)) {
  if (isForm(key)) {
    stock.removeItem.call(window.localStorage, key);
  }
}

function isForm(key) {
  return String(key).startsWith(FORM) || String(key).startsWith(OLD_FORM);
}

// Tasklist knows no key for a start form: all of them would share one draft.
const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, url, ...rest) {
  const found = /\/process-definition\/([^/]+)\/(?:startForm|deployed-start-form)/.exec(url);
  startForm = found === null ? startForm : decodeURIComponent(found[1]);
  return open.call(this, method, url, ...rest);
};

// Tasklist asks and saves without waiting, so that these wait themselves; each takes a few milliseconds.
function call(method, path, headers = {}, body = null) {
  const request = new XMLHttpRequest();
  request.open(method, path, false);
  request.setRequestHeader('Accept', 'application/json');
  Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
  try {
    request.send(body);
  } catch (networkAway) {
    return null;
  }
  return request.status >= 200 && request.status < 300 ? request : null;
}

function formPath(key) {
  const task = key.substring(FORM.length);
  return task === 'undefined'
    ? '/concepten/processen/' + encodeURIComponent(startForm)
    : '/concepten/taken/' + encodeURIComponent(task);
}

// A ticket is for one form; somebody else's task has none.
function opened(key) {
  const answer = call('GET', formPath(key));
  const form = answer === null ? null : JSON.parse(answer.responseText);
  tickets.delete(key);
  if (form !== null) {
    tickets.set(key, form.ticket);
  }
  return form;
}

Storage.prototype.getItem = function (key) {
  if (this !== window.localStorage || !isForm(key)) {
    return stock.getItem.call(this, key);
  }
  if (key.startsWith(OLD_FORM)) {
    return null;
  }
  typed = false;
  const form = opened(key);
  if (form !== null && form.savedAt !== null) {
    tellWhenShown(key, form.savedAt);
  }
  return form === null || form.answers === null ? null : JSON.stringify(form.answers);
};

Storage.prototype.setItem = function (key, value) {
  if (this !== window.localStorage || !isForm(key)) {
    stock.setItem.call(this, key, value);
    return;
  }
  // An ended session saves what is open, whether or not anybody has typed.
  if (!typed) {
    return;
  }
  if (!tickets.has(key) && key.startsWith(FORM)) {
    opened(key);
  }
  const saved = tickets.has(key) ? call('POST', '/concepten/bewaren', {...proof(key), 'Content-Type': 'text/plain'}, value) : null;
  if (saved === null) {
    notice(WORDS.failed);
    throw new Error('The draft is not saved');
  }
  notice(null);
};

Storage.prototype.removeItem = function (key) {
  // The server discards a draft together with its task.
  if (this !== window.localStorage || !isForm(key)) {
    stock.removeItem.call(this, key);
  }
};

for (const event of ['input', 'change', 'click']) {
  document.addEventListener(event, ({target}) => {
    typed = typed || target.closest?.('.fjs-container') != null;
  }, true);
}

function proof(key) {
  return {'X-Concept-Ticket': tickets.get(key)};
}

function tellWhenShown(key, savedAt) {
  const observer = new MutationObserver(() => {
    if (document.querySelector('.fjs-container') !== null) {
      observer.disconnect();
      notice(`${WORDS.restored} ${moment(savedAt)}.`, () => discard(key));
    }
  });
  observer.observe(document.body, {childList: true, subtree: true});
  setTimeout(() => observer.disconnect(), 20000);
}

function discard(key) {
  if (call('POST', '/concepten/weggooien', proof(key)) !== null) {
    typed = false;
    window.location.reload();
  }
}

// Above the form, in words only; null takes it away.
function notice(words, action) {
  document.querySelector('.bijstand-draft')?.remove();
  const form = document.querySelector('.fjs-container');
  if (words === null || form === null) {
    return;
  }
  const line = document.createElement('p');
  line.className = 'bijstand-draft';
  line.setAttribute('role', 'status');
  line.textContent = words + ' ';
  if (action !== undefined) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-link';
    button.textContent = WORDS.discard;
    button.addEventListener('click', action);
    line.append(button);
  }
  form.parentNode.insertBefore(line, form);
}
