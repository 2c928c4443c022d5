// The words of the history of cases, in the language that Cockpit is shown in.
import {language} from '../../../../js/webapp-settings.js';

const nl = {
  locale: 'nl-BE',
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
  missing: 'Dit dossier is er niet (meer), of u mag het niet zien.'
};

const fr = {
  locale: 'fr-BE',
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
  missing: 'Ce dossier n’existe pas (ou plus), ou vous ne pouvez pas le voir.'
};

export const words = language === 'fr' ? fr : nl;

const moments = new Intl.DateTimeFormat(words.locale, {
  day: 'numeric', month: 'numeric', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Brussels'
});

/** A moment as Belgians write it; nothing for nothing. */
export const moment = text => text ? moments.format(new Date(text)) : '';

/** The two largest units, for instance "3 d 4 u"; nothing for nothing. */
export function duration(milliseconds) {
  if (milliseconds === null || milliseconds === undefined) {
    return '';
  }
  const seconds = Math.floor(milliseconds / 1000);
  const units = [
    [Math.floor(seconds / 86400), words === fr ? 'j' : 'd'],
    [Math.floor(seconds / 3600) % 24, words === fr ? 'h' : 'u'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's']
  ];
  const first = units.findIndex(([amount]) => amount > 0);
  return first < 0
    ? '0 s'
    : units.slice(first, first + 2).filter(([amount]) => amount > 0).map(unit => unit.join(' ')).join(' ');
}
