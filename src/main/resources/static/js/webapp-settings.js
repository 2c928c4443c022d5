// What Tasklist, Cockpit, Admin and Welcome have in common; the config.js of each builds on it.

const LANGUAGES = ['nl', 'fr', 'de', 'en'];

const NAMES = {
  tasklist: {nl: 'Takenlijst', fr: 'Liste des tâches', de: 'Aufgabenliste', en: 'Tasklist'},
  cockpit: {nl: 'Cockpit', fr: 'Cockpit', de: 'Cockpit', en: 'Cockpit'},
  admin: {nl: 'Beheer', fr: 'Administration', de: 'Verwaltung', en: 'Admin'},
  welcome: {nl: 'Welkom', fr: 'Bienvenue', de: 'Willkommen', en: 'Welcome'}
};

/** The language that the applications speak: the browser's first one, or Dutch. They choose by the same rule. */
export const language = (() => {
  const wanted = (navigator.languages?.[0] ?? navigator.language ?? '').split('-')[0].toLowerCase();
  return LANGUAGES.includes(wanted) ? wanted : LANGUAGES[0];
})();

const moments = new Intl.DateTimeFormat('nl-BE', {
  day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit',
  hourCycle: 'h23', timeZone: 'Europe/Brussels'
});

/** A moment as people in Belgium write it and on the clock there, whatever the browser's language and zone. */
export const moment = instant => moments.format(new Date(instant)).replace(',', '');

// The pages say that they are English, and a screen reader would pronounce them so.
document.documentElement.lang = language;

/**
 * Fetches the words before the application starts, and leaves them where it keeps those of an earlier visit. Otherwise it
 * would show the keys of its words until it has them, and after an upgrade once more the old ones.
 */
async function fetchWords() {
  const base = document.querySelector('base');
  const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;
  // Never from the browser's cache, where a request may wait for another one; and nobody waits long for words.
  const options = {cache: 'no-store', signal: AbortSignal.timeout(3000)};
  const response = await fetch(`${folder}${language}.json?bust=${window.bust}`, options);
  if (response.ok) {
    const words = await response.json();
    if (language === 'de') {
      await completeGerman(words.labels);
    }
    const kept = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
    kept[`${folder}_locales_data_${language}_${window.bust}`] = JSON.stringify(words);
    localStorage.setItem('camunda-web', JSON.stringify(kept));
  }
}

/** Camunda's own German has every key, but some of its texts are English. */
async function completeGerman(labels) {
  const german = await (await fetch('/js/webapp-german.json')).json();
  for (const [key, text] of Object.entries(labels)) {
    labels[key] = german[text] ?? text;
  }
}

// Not worth keeping somebody from working: the application asks for its words itself, too.
await fetchWords().catch(console.error);

/** @param application its name in Camunda's paths */
export default application => ({
  app: {vendor: 'Bijstand', name: NAMES[application][language]},
  // Not Dutch beside another one: the language that is loaded last would name all distances in time.
  locales: {availableLocales: LANGUAGES, fallbackLocale: language},
  // As people in Belgium write a day and a time, in each language.
  dateFormat: {
    monthName: 'MMMM',
    day: 'DD',
    abbr: 'DD/MM/YYYY HH:mm',
    normal: 'DD/MM/YYYY HH:mm',
    long: 'dddd DD/MM/YYYY HH:mm',
    short: 'DD/MM/YYYY'
  },
  disableWelcomeMessage: true
});
