// Loaded by Tasklist. The engine keeps one name and one explanation for a filter, ours in Dutch; this shows those of the
// product's own filters (FilterSetup) in the reader's language. Any other filter stays as it is stored.
import {language} from './webapp-settings.js';

const WORDS = {
  'Mijn taken': {
    fr: ['Mes tâches', 'Tâches que vous avez prises en charge'],
    de: ['Meine Aufgaben', 'Aufgaben, die Sie übernommen haben'],
    en: ['My tasks', 'Tasks that you have claimed']
  },
  'Mijn groep': {
    fr: ['Mon groupe', 'Tâches de votre groupe que personne n\'a encore prises en charge'],
    de: ['Meine Gruppe', 'Aufgaben Ihrer Gruppe, die noch niemand übernommen hat'],
    en: ['My group', 'Tasks of your group that nobody has claimed yet']
  },
  'Te laat': {
    fr: ['En retard', 'Tâches dont le délai est dépassé'],
    de: ['Überfällig', 'Aufgaben, deren Frist abgelaufen ist'],
    en: ['Late', 'Tasks whose time is up']
  },
  'Dringend': {
    fr: ['Urgent', 'Tâches des dossiers urgents'],
    de: ['Dringend', 'Aufgaben dringender Akten'],
    en: ['Urgent', 'Tasks of urgent cases']
  },
  'Zonder partner': {
    fr: ['Sans partenaire', 'Dossiers pour lesquels il ne reste aucun partenaire'],
    de: ['Ohne Partner', 'Akten, für die kein Partner mehr übrig ist'],
    en: ['Without partner', 'Cases for which no partner is left']
  },
  'Te beslissen': {
    fr: ['À décider', 'Exceptions et signalements concernant des visites'],
    de: ['Zu entscheiden', 'Ausnahmen und Meldungen zu Besuchen'],
    en: ['To decide', 'Exceptions, and what was reported about visits']
  },
  'Storingen': {
    fr: ['Pannes', 'Étapes automatiques restées bloquées'],
    de: ['Störungen', 'Automatische Schritte, die stecken geblieben sind'],
    en: ['Failures', 'Steps that should have gone by themselves and got stuck']
  },
  'Alle open taken': {
    fr: ['Toutes les tâches ouvertes', 'Ce qui attend quelqu\'un en ce moment, tous groupes confondus'],
    de: ['Alle offenen Aufgaben', 'Was jetzt auf jemanden wartet, aus allen Gruppen'],
    en: ['All open tasks', 'What waits for somebody now, of all groups']
  }
};

function translate(filter) {
  const words = WORDS[filter.name]?.[language];
  return words
    ? {...filter, name: words[0], properties: {...filter.properties, description: words[1]}}
    : filter;
}

window.angular.module('cam.tasklist').decorator('camAPI', ['$delegate', api => {
  const filters = api.resource('filter');
  const list = filters.list;
  filters.list = function (...asked) {
    return list.apply(this, asked).then(found => found.map(translate));
  };
  return api;
}]);
