// Loaded by Tasklist: shows on each card of its list, and above the open task, what the task is about. The engine knows
// none of that, so it is asked from us, once for all cards that appear together.
import {language, moment} from './webapp-settings.js';

const WORDS = {
  nl: {due: 'Uiterlijk', open: 'Dossier openen', urgent: 'dringend', immediate: 'onmiddellijk'},
  fr: {due: 'Échéance', open: 'Ouvrir le dossier', urgent: 'urgent', immediate: 'immédiat'},
  de: {due: 'Fällig', open: 'Akte öffnen', urgent: 'dringend', immediate: 'sofort'},
  en: {due: 'Due', open: 'Open the case', urgent: 'urgent', immediate: 'immediate'}
}[language];

/** What is known by task id. Tasklist draws its cards anew every few seconds; they shouldn't flicker. */
const known = new Map();

let wanted = null;

/** By how many milliseconds the product's clock is ahead of this machine's. */
let ahead = 0;

const now = () => Date.now() + ahead;

/** The facts of the tasks asked for since the last request, by task id; a task that has none is absent. */
function facts(taskId) {
  if (!wanted) {
    const ids = new Set();
    const answer = new Promise(resolve => setTimeout(() => {
      wanted = null;
      resolve(request([...ids]));
    }));
    wanted = {ids, answer};
  }
  wanted.ids.add(taskId);
  return wanted.answer.then(cards => cards.get(taskId));
}

async function request(ids) {
  const address = '/taken/kaarten?' + new URLSearchParams({taal: language, taken: ids.join(',')});
  try {
    const response = await fetch(address, {headers: {Accept: 'application/json'}});
    if (!response.ok) {
      throw new Error(response.statusText);
    }
    const {now: time, cards} = await response.json();
    ahead = new Date(time) - Date.now();
    const found = new Map(cards.map(card => [card.taskId, card]));
    ids.forEach(id => known.set(id, found.get(id)));
    return found;
  } catch {
    // Without the facts the list still works, and the next drawing of it asks again.
    return new Map();
  }
}

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

/** How long that is from now, as people say it: over 2 uur, 3 dagen geleden. */
function distance(due) {
  const minutes = Math.round((new Date(due) - now()) / 60_000);
  const [amount, unit] = Math.abs(minutes) < 60 ? [minutes, 'minute']
    : Math.abs(minutes) < 24 * 60 ? [Math.round(minutes / 60), 'hour'] : [Math.round(minutes / 60 / 24), 'day'];
  return new Intl.RelativeTimeFormat(language).format(amount, unit);
}

function caseLink(card, text) {
  const link = element('a', 'case-link', text);
  link.href = '/dossiers/' + encodeURIComponent(card.caseNumber);
  link.title = WORDS.open;
  // Elsewhere a click on the card opens the task.
  link.addEventListener('click', event => event.stopPropagation());
  return link;
}

/** A task that belongs to no case yet, such as a request by mail, is as urgent as its priority says. */
function urgency(card, priority) {
  if (card) {
    return {code: card.urgency.toLowerCase(), label: card.urgencyLabel};
  }
  const code = priority >= 100 ? 'immediate' : priority >= 75 ? 'urgent' : null;
  return code && {code, label: WORDS[code]};
}

function draw(node, card, task) {
  node.replaceChildren();
  node.className = 'case-facts';
  const about = element('p', 'case-about', '');
  if (card) {
    about.append(caseLink(card, card.caseNumber));
  }
  const urgent = urgency(card, task?.priority);
  if (urgent) {
    about.append(element('span', 'case-urgency ' + urgent.code, urgent.label));
  }
  const help = card ? [card.services.join(', '), card.municipality].filter(Boolean).join(' · ') : '';
  const late = new Date(task?.due) < now();
  const due = task?.due ? `${WORDS.due} ${moment(task.due)}, ${distance(task.due)}` : '';
  node.append(...[
    about,
    element('p', 'case-help', help),
    element('p', late ? 'case-due late' : 'case-due', due)
  ].filter(line => line.hasChildNodes()));
}

const card = {
  id: 'case-facts',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render(node, {taskId}, scope) {
    draw(node, known.get(taskId), scope.task);
    facts(taskId).then(found => draw(node, found, scope.task));
  }
};

const header = {
  id: 'case-page',
  pluginPoint: 'tasklist.task.action',
  priority: 1000,
  render(node, ignored, scope) {
    node.className = 'case-page';
    scope.$watch('task.id', taskId => {
      node.replaceChildren();
      if (taskId) {
        facts(taskId).then(found => {
          if (found && scope.task?.id === taskId) {
            node.replaceChildren(caseLink(found, `${WORDS.open} ${found.caseNumber}`));
          }
        });
      }
    });
  }
};

export default [card, header];
