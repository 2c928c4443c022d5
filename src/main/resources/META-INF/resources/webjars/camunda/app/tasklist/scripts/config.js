import settings, {language} from '../../../../js/webapp-settings.js';

const SHORTCUTS = {
  nl: {
    claimTask: 'de gekozen taak opnemen',
    focusFilter: 'naar de eerste filter',
    focusList: 'naar de eerste taak van de lijst',
    focusForm: 'naar het eerste veld van het formulier',
    startProcess: 'een proces starten'
  },
  fr: {
    claimTask: 'prendre en charge la tâche choisie',
    focusFilter: 'aller au premier filtre',
    focusList: 'aller à la première tâche de la liste',
    focusForm: 'aller au premier champ du formulaire',
    startProcess: 'démarrer un processus'
  },
  de: {
    claimTask: 'die ausgewählte Aufgabe übernehmen',
    focusFilter: 'zum ersten Filter',
    focusList: 'zur ersten Aufgabe der Liste',
    focusForm: 'zum ersten Feld des Formulars',
    startProcess: 'einen Prozess starten'
  },
  en: {
    claimTask: 'claim the selected task',
    focusFilter: 'go to the first filter',
    focusList: 'go to the first task of the list',
    focusForm: 'go to the first field of the form',
    startProcess: 'start a process'
  }
};

const says = SHORTCUTS[language];

export default {
  ...settings('tasklist'),
  // Relative to this application's folder; the first two are the same for all four applications.
  customScripts: [
    '../../../js/webapp-session',
    '../../../js/webapp-names',
    '../../../js/webapp-dates',
    '../../../js/tasklist-order',
    '../../../js/tasklist-filters',
    '../../../js/tasklist-drafts',
    '../../../js/form-words',
    '../../../js/task-cards'
  ],

  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: says.claimTask},
    focusFilter: {key: 'ctrl+shift+f', description: says.focusFilter},
    focusList: {key: 'ctrl+alt+l', description: says.focusList},
    focusForm: {key: 'ctrl+alt+f', description: says.focusForm},
    startProcess: {key: 'ctrl+alt+p', description: says.startProcess}
  }
};
