// The words of the history of cases, in the language that Cockpit is shown in.
import {language, moment as belgian} from '../../../../js/webapp-settings.js';

const nl = {
  title: 'Afgelopen dossiers',
  explanation: 'Welke weg een dossier nam, waar het eindigde en hoe lang elke stap duurde.',
  process: 'Proces',
  caseNumber: 'Dossiernummer',
  search: 'Zoeken',
  none: 'Er is geen afgelopen dossier gevonden.',
  start: 'Begonnen',
  end: 'Geëindigd',
  duration: 'Duur',
  outcome: 'Uitkomst',
  version: 'Versie',
  stopped: 'Stopgezet',
  completed: 'Afgelopen',
  running: 'Loopt nog',
  previous: 'Vorige',
  next: 'Volgende',
  count: (first, last, all) => `${first} tot ${last} van ${all}`,
  back: 'Terug naar de lijst',
  parent: 'Deel van een ander proces',
  path: 'Weg in het schema',
  larger: 'Groter',
  smaller: 'Kleiner',
  whole: 'Hele schema',
  noPicture: 'Het schema kan nu niet getoond worden. De stappen staan hieronder.',
  steps: 'Stappen',
  step: 'Stap',
  cancelled: 'afgebroken',
  open: 'Proces openen',
  incidents: 'Incidenten',
  noIncidents: 'Geen enkele stap liep vast.',
  message: 'Melding',
  resolved: 'Opgelost',
  facts: 'Gegevens voor de weg',
  noFacts: 'Er zijn geen gegevens bewaard.',
  fact: 'Gegeven',
  value: 'Waarde',
  failed: 'De gegevens kunnen nu niet gelezen worden. Vernieuw de pagina of probeer het later opnieuw.',
  missing: 'Dit dossier is er niet (meer), of u mag het niet zien.',
  units: ['d', 'u', 'min', 's']
};

const fr = {
  title: 'Dossiers terminés',
  explanation: 'Le chemin qu’un dossier a suivi, où il s’est terminé et la durée de chaque étape.',
  process: 'Processus',
  caseNumber: 'Numéro de dossier',
  search: 'Rechercher',
  none: 'Aucun dossier terminé n’a été trouvé.',
  start: 'Début',
  end: 'Fin',
  duration: 'Durée',
  outcome: 'Issue',
  version: 'Version',
  stopped: 'Arrêté',
  completed: 'Terminé',
  running: 'En cours',
  previous: 'Précédent',
  next: 'Suivant',
  count: (first, last, all) => `${first} à ${last} sur ${all}`,
  back: 'Retour à la liste',
  parent: 'Fait partie d’un autre processus',
  path: 'Chemin dans le schéma',
  larger: 'Agrandir',
  smaller: 'Réduire',
  whole: 'Schéma entier',
  noPicture: 'Le schéma ne peut pas être affiché. Les étapes figurent ci-dessous.',
  steps: 'Étapes',
  step: 'Étape',
  cancelled: 'interrompue',
  open: 'Ouvrir le processus',
  incidents: 'Incidents',
  noIncidents: 'Aucune étape ne s’est bloquée.',
  message: 'Message',
  resolved: 'Résolu',
  facts: 'Données d’aiguillage',
  noFacts: 'Aucune donnée n’a été conservée.',
  fact: 'Donnée',
  value: 'Valeur',
  failed: 'Les données ne peuvent pas être lues. Actualisez la page ou réessayez plus tard.',
  missing: 'Ce dossier n’existe pas (ou plus), ou vous ne pouvez pas le voir.',
  units: ['j', 'h', 'min', 's']
};

const de = {
  title: 'Abgeschlossene Akten',
  explanation: 'Welchen Weg eine Akte nahm, wo er endete und wie lange jeder Schritt dauerte.',
  process: 'Prozess',
  caseNumber: 'Aktennummer',
  search: 'Suchen',
  none: 'Es wurde keine abgeschlossene Akte gefunden.',
  start: 'Beginn',
  end: 'Ende',
  duration: 'Dauer',
  outcome: 'Ergebnis',
  version: 'Version',
  stopped: 'Abgebrochen',
  completed: 'Abgeschlossen',
  running: 'Läuft noch',
  previous: 'Vorige',
  next: 'Nächste',
  count: (first, last, all) => `${first} bis ${last} von ${all}`,
  back: 'Zurück zur Liste',
  parent: 'Teil eines anderen Prozesses',
  path: 'Weg im Schema',
  larger: 'Größer',
  smaller: 'Kleiner',
  whole: 'Ganzes Schema',
  noPicture: 'Das Schema kann jetzt nicht gezeigt werden. Die Schritte stehen unten.',
  steps: 'Schritte',
  step: 'Schritt',
  cancelled: 'abgebrochen',
  open: 'Prozess öffnen',
  incidents: 'Störungen',
  noIncidents: 'Kein Schritt ist stecken geblieben.',
  message: 'Meldung',
  resolved: 'Behoben',
  facts: 'Daten für den Weg',
  noFacts: 'Es sind keine Daten gespeichert.',
  fact: 'Angabe',
  value: 'Wert',
  failed: 'Die Daten können jetzt nicht gelesen werden. Laden Sie die Seite neu oder versuchen Sie es später erneut.',
  missing: 'Diese Akte gibt es nicht (mehr), oder Sie dürfen sie nicht sehen.',
  units: ['T.', 'Std.', 'Min.', 'Sek.']
};

const en = {
  title: 'Finished cases',
  explanation: 'Which way a case took, where it ended and how long each step lasted.',
  process: 'Process',
  caseNumber: 'Case number',
  search: 'Search',
  none: 'No finished case was found.',
  start: 'Started',
  end: 'Ended',
  duration: 'Duration',
  outcome: 'Outcome',
  version: 'Version',
  stopped: 'Stopped',
  completed: 'Finished',
  running: 'Still running',
  previous: 'Previous',
  next: 'Next',
  count: (first, last, all) => `${first} to ${last} of ${all}`,
  back: 'Back to the list',
  parent: 'Part of another process',
  path: 'Way through the diagram',
  larger: 'Larger',
  smaller: 'Smaller',
  whole: 'Whole diagram',
  noPicture: 'The diagram can\'t be shown now. The steps are listed below.',
  steps: 'Steps',
  step: 'Step',
  cancelled: 'cancelled',
  open: 'Open the process',
  incidents: 'Incidents',
  noIncidents: 'No step got stuck.',
  message: 'Message',
  resolved: 'Resolved',
  facts: 'Routing facts',
  noFacts: 'No facts were kept.',
  fact: 'Fact',
  value: 'Value',
  failed: 'The data can\'t be read now. Reload the page or try again later.',
  missing: 'This case doesn\'t exist (any more), or you may not see it.',
  units: ['d', 'h', 'min', 's']
};

export const words = {nl, fr, de, en}[language];

/** A moment as Belgians write it; nothing for nothing. */
export const moment = text => text ? belgian(text) : '';

/** The two largest units, for instance "3 d 4 u"; nothing for nothing. */
export function duration(milliseconds) {
  if (milliseconds === null || milliseconds === undefined) {
    return '';
  }
  const seconds = Math.floor(milliseconds / 1000);
  const amounts = [
    Math.floor(seconds / 86400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60
  ];
  const units = amounts.map((amount, index) => [amount, words.units[index]]);
  const first = units.findIndex(([amount]) => amount > 0);
  return first < 0
    ? `0 ${words.units.at(-1)}`
    : units.slice(first, first + 2).filter(([amount]) => amount > 0).map(unit => unit.join(' ')).join(' ');
}
