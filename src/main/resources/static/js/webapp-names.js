// Loaded by Tasklist, Cockpit, Admin and Welcome: many of their buttons and links are only a picture, whose name appears
// under a mouse and nowhere else. This gives them the same name for a screen reader.
import {language} from './webapp-settings.js';

const WORDS = {
  nl: {
    filters: 'Kolom met filters openen of sluiten', list: 'Kolom met taken openen of sluiten',
    task: 'Taak openen of sluiten', maximize: 'Alleen de taak tonen', reset: 'Alle kolommen tonen',
    searches: 'Bewaarde zoekopdrachten', applications: 'Toepassingen'
  },
  fr: {
    filters: 'Ouvrir ou fermer la colonne des filtres', list: 'Ouvrir ou fermer la colonne des tâches',
    task: 'Ouvrir ou fermer la tâche', maximize: 'Ne montrer que la tâche', reset: 'Montrer toutes les colonnes',
    searches: 'Recherches enregistrées', applications: 'Applications'
  },
  de: {
    filters: 'Spalte mit Filtern öffnen oder schließen', list: 'Spalte mit Aufgaben öffnen oder schließen',
    task: 'Aufgabe öffnen oder schließen', maximize: 'Nur die Aufgabe zeigen', reset: 'Alle Spalten zeigen',
    searches: 'Gespeicherte Suchen', applications: 'Anwendungen'
  },
  en: {
    filters: 'Open or close the column of filters', list: 'Open or close the column of tasks',
    task: 'Open or close the task', maximize: 'Show the task only', reset: 'Show all columns',
    searches: 'Saved searches', applications: 'Applications'
  }
}[language];

/** Pictures that have no name at all. */
const UNNAMED = [
  ['button.maximize', () => WORDS.maximize],
  ['button.reset-regions', () => WORDS.reset],
  ['button.region-toggle', button => WORDS[button.dataset.region]],
  ['.app-switch > a', () => WORDS.applications],
  ['.dropdown-toggle', () => WORDS.searches]
];

/** Their words are there, and shown on the widest screens only. */
const WORDS_HIDDEN = '.new-sort > a';

function nameOf(element) {
  const tip = element.closest('[uib-tooltip]') === element ? element : element.querySelector('[uib-tooltip]');
  return tip?.getAttribute('uib-tooltip') || UNNAMED.find(([kind]) => element.matches(kind))?.[1](element);
}

function nameAll() {
  // They say whether their list is open, which a plain field can't.
  document.querySelectorAll('input[aria-autocomplete][aria-expanded]:not([role])')
    .forEach(input => input.setAttribute('role', 'combobox'));
  for (const element of document.querySelectorAll('a, button')) {
    if (!element.textContent.trim() || element.matches(WORDS_HIDDEN)) {
      const name = nameOf(element);
      // Some change their meaning, such as the direction of an order.
      if (name && !name.includes('{{') && element.getAttribute('aria-label') !== name) {
        element.setAttribute('aria-label', name);
        if (element.matches('a:not([href])')) {
          element.setAttribute('role', 'button');
        }
      }
    }
  }
}

let waiting = false;

new MutationObserver(() => {
  if (!waiting) {
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      nameAll();
    });
  }
}).observe(document.documentElement, {childList: true, subtree: true, attributeFilter: ['uib-tooltip']});
