// Loaded by Tasklist. Its forms speak English only: what they say about a wrong answer, their calendar and a few buttons
// stand in their code. This puts the words of the user's language in their place, wherever they appear.
import {language} from './webapp-settings.js';

const WORDS = {
  nl: {
    required: {
      text: field => `${field} is verplicht. Vul dit veld in.`,
      choice: field => `${field} is verplicht. Kies een antwoord.`,
      checkbox: field => `${field} is verplicht. Vink dit aan.`,
      date: field => `${field} is verplicht. Vul een datum in, bijvoorbeeld ${today()}.`
    },
    pattern: field => `${field} heeft niet de gevraagde vorm. Kijk na wat u invulde.`,
    minimum: (field, limit) => `${field} moet minstens ${limit} zijn. Vul een groter getal in.`,
    maximum: (field, limit) => `${field} mag hoogstens ${limit} zijn. Vul een kleiner getal in.`,
    minLength: (field, limit) => `${field} moet minstens ${limit} tekens lang zijn. Vul het aan.`,
    maxLength: (field, limit) => `${field} mag hoogstens ${limit} tekens lang zijn. Kort het in.`,
    phone: field => `${field} is geen telefoonnummer. Begin met de landcode, bijvoorbeeld +32470000000.`,
    email: field => `${field} is geen e-mailadres. Schrijf het als naam@voorbeeld.be.`,
    number: field => `${field} is geen getal. Gebruik alleen cijfers.`,
    integer: field => `${field} moet een geheel getal zijn. Laat de cijfers na de komma weg.`,
    decimals: (field, limit) => `${field} mag hoogstens ${limit} cijfers na de komma hebben.`,
    step: (field, below, above) => `${field} moet ${below} of ${above} zijn. Kies een van beide.`,
    unnamed: 'Dit veld',
    datePlaceholder: 'dd/mm/jjjj',
    timePlaceholder: 'uu:mm',
    year: 'Jaar',
    month: 'Maand',
    fixed: {
      'Search': 'Zoeken',
      'Select': 'Kiezen',
      'No results': 'Geen resultaten',
      'All values selected': 'Alles is gekozen',
      'Nothing to show.': 'Niets om te tonen.',
      'No content to show.': 'Niets om te tonen.',
      'Add new': 'Toevoegen',
      'Collapse': 'Inklappen',
      'Skip to search': 'Naar het zoekveld',
      'Remove tag': 'Verwijderen',
      'Increment': 'Verhogen',
      'Decrement': 'Verlagen',
      'Previous page': 'Vorige pagina',
      'Next page': 'Volgende pagina'
    }
  },
  fr: {
    required: {
      text: field => `${field} est obligatoire. Remplissez ce champ.`,
      choice: field => `${field} est obligatoire. Choisissez une réponse.`,
      checkbox: field => `${field} est obligatoire. Cochez cette case.`,
      date: field => `${field} est obligatoire. Indiquez une date, par exemple ${today()}.`
    },
    pattern: field => `${field} n'a pas la forme demandée. Vérifiez votre réponse.`,
    minimum: (field, limit) => `${field} doit être au moins ${limit}. Indiquez un nombre plus grand.`,
    maximum: (field, limit) => `${field} peut être au plus ${limit}. Indiquez un nombre plus petit.`,
    minLength: (field, limit) => `${field} doit compter au moins ${limit} caractères. Complétez votre réponse.`,
    maxLength: (field, limit) => `${field} peut compter au plus ${limit} caractères. Raccourcissez votre réponse.`,
    phone: field => `${field} n'est pas un numéro de téléphone. Commencez par l'indicatif, par exemple +32470000000.`,
    email: field => `${field} n'est pas une adresse e-mail. Écrivez-la comme nom@exemple.be.`,
    number: field => `${field} n'est pas un nombre. N'utilisez que des chiffres.`,
    integer: field => `${field} doit être un nombre entier. Supprimez les décimales.`,
    decimals: (field, limit) => `${field} peut avoir au plus ${limit} décimales.`,
    step: (field, below, above) => `${field} doit être ${below} ou ${above}. Choisissez l'un des deux.`,
    unnamed: 'Ce champ',
    datePlaceholder: 'jj/mm/aaaa',
    timePlaceholder: 'hh:mm',
    year: 'Année',
    month: 'Mois',
    fixed: {
      'Search': 'Rechercher',
      'Select': 'Choisir',
      'No results': 'Aucun résultat',
      'All values selected': 'Tout est choisi',
      'Nothing to show.': 'Rien à afficher.',
      'No content to show.': 'Rien à afficher.',
      'Add new': 'Ajouter',
      'Collapse': 'Replier',
      'Skip to search': 'Aller à la recherche',
      'Remove tag': 'Retirer',
      'Increment': 'Augmenter',
      'Decrement': 'Diminuer',
      'Previous page': 'Page précédente',
      'Next page': 'Page suivante'
    }
  },
  de: {
    required: {
      text: field => `${field} ist ein Pflichtfeld. Füllen Sie es aus.`,
      choice: field => `${field} ist ein Pflichtfeld. Wählen Sie eine Antwort.`,
      checkbox: field => `${field} ist ein Pflichtfeld. Kreuzen Sie es an.`,
      date: field => `${field} ist ein Pflichtfeld. Geben Sie ein Datum ein, zum Beispiel ${today()}.`
    },
    pattern: field => `${field} hat nicht die verlangte Form. Prüfen Sie Ihre Eingabe.`,
    minimum: (field, limit) => `${field} muss mindestens ${limit} sein. Geben Sie eine größere Zahl ein.`,
    maximum: (field, limit) => `${field} darf höchstens ${limit} sein. Geben Sie eine kleinere Zahl ein.`,
    minLength: (field, limit) => `${field} muss mindestens ${limit} Zeichen lang sein. Ergänzen Sie die Antwort.`,
    maxLength: (field, limit) => `${field} darf höchstens ${limit} Zeichen lang sein. Kürzen Sie die Antwort.`,
    phone: field => `${field} ist keine Telefonnummer. Beginnen Sie mit der Landesvorwahl, zum Beispiel +32470000000.`,
    email: field => `${field} ist keine E-Mail-Adresse. Schreiben Sie sie wie name@beispiel.be.`,
    number: field => `${field} ist keine Zahl. Verwenden Sie nur Ziffern.`,
    integer: field => `${field} muss eine ganze Zahl sein. Lassen Sie die Nachkommastellen weg.`,
    decimals: (field, limit) => `${field} darf höchstens ${limit} Nachkommastellen haben.`,
    step: (field, below, above) => `${field} muss ${below} oder ${above} sein. Wählen Sie eines von beiden.`,
    unnamed: 'Dieses Feld',
    datePlaceholder: 'tt/mm/jjjj',
    timePlaceholder: 'ss:mm',
    year: 'Jahr',
    month: 'Monat',
    fixed: {
      'Search': 'Suchen',
      'Select': 'Auswählen',
      'No results': 'Keine Ergebnisse',
      'All values selected': 'Alles ist ausgewählt',
      'Nothing to show.': 'Nichts anzuzeigen.',
      'No content to show.': 'Nichts anzuzeigen.',
      'Add new': 'Hinzufügen',
      'Collapse': 'Einklappen',
      'Skip to search': 'Zum Suchfeld',
      'Remove tag': 'Entfernen',
      'Increment': 'Erhöhen',
      'Decrement': 'Verringern',
      'Previous page': 'Vorige Seite',
      'Next page': 'Nächste Seite'
    }
  }
};

// The forms' own sentences, and which of ours says the same.
const SENTENCES = [
  [/^Field is required\.$/, (words, field, kind) => words.required[kind](field)],
  [/^Field must match pattern .*\.$/s, (words, field) => words.pattern(field)],
  [/^Field must have minimum value of (.+)\.$/, (words, field, kind, limit) => words.minimum(field, number(limit))],
  [/^Field must have maximum value of (.+)\.$/, (words, field, kind, limit) => words.maximum(field, number(limit))],
  [/^Field must have minimum length of (\d+)\.$/, (words, field, kind, limit) => words.minLength(field, limit)],
  [/^Field must have maximum length of (\d+)\.$/, (words, field, kind, limit) => words.maxLength(field, limit)],
  [/^Field must be a valid {1,2}international phone number\./, (words, field) => words.phone(field)],
  [/^Field must be a valid email\.$/, (words, field) => words.email(field)],
  [/^Value is not a number\.$/, (words, field) => words.number(field)],
  [/^Value is expected to be an integer\.$/, (words, field) => words.integer(field)],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/,
    (words, field, kind, limit) => words.decimals(field, limit)],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
    (words, field, kind, below, above) => words.step(field, number(below), number(above))]
];

const KINDS = {radio: 'choice', select: 'choice', checklist: 'choice', taglist: 'choice', checkbox: 'checkbox',
  datetime: 'date'};

const EXPAND = /^Expand all \((\d+)\)$/;
const TEXTS = '.fjs-form-field-error li, .fjs-dropdownlist, .fjs-select-placeholder, .fjs-repeat-render-footer button, '
  + '.fjs-table-nothing, .fjs-container [title], .fjs-container [aria-label], .fjs-container [placeholder]';

const REFUSED = /Cannot (submit (task|start) form|instantiate process definition) \S+: /;

// What the server says is Dutch, as are the forms themselves; a reader of another language is told so.
const ANSWERS_IN_DUTCH = {
  fr: 'Le serveur répond en néerlandais :',
  de: 'Der Server antwortet auf Niederländisch:',
  en: 'The server answers in Dutch:'
}[language];

const words = WORDS[language];

function today() {
  return new Intl.DateTimeFormat('nl-BE', {day: '2-digit', month: '2-digit', year: 'numeric',
    timeZone: 'Europe/Brussels'}).format(new Date());
}

function number(text) {
  return language === 'en' ? text : text.replace('.', ',');
}

/** The name that the form gives to the field which a message stands under. */
function nameOf(field, message) {
  const part = message.closest('.fjs-datetime-subsection') ?? field;
  const label = part?.querySelector('.fjs-form-field-label, legend');
  const text = [...label?.childNodes ?? []]
    .filter(node => !node.classList?.contains('fjs-asterix'))
    .map(node => node.textContent)
    .join('')
    .trim();
  return text ? text.replace(/[:?]$/, '').trim() : words.unnamed;
}

function kindOf(field) {
  const type = Object.keys(KINDS).find(kind => field?.classList.contains('fjs-form-field-' + kind));
  return KINDS[type] ?? 'text';
}

function sayMessage(message) {
  const said = message.textContent;
  for (const [sentence, translated] of SENTENCES) {
    const found = sentence.exec(said);
    if (found) {
      const field = message.closest('.fjs-form-field');
      message.firstChild.data = translated(words, nameOf(field, message), kindOf(field), ...found.slice(1));
      return;
    }
  }
}

function sayFixed(text) {
  const stripped = text.trim();
  const expand = EXPAND.exec(stripped);
  if (expand) {
    return text.replace(stripped, {nl: 'Alles tonen', fr: 'Tout montrer', de: 'Alle anzeigen'}[language]
      + ` (${expand[1]})`);
  }
  return words.fixed[stripped] ? text.replace(stripped, words.fixed[stripped]) : text;
}

function sayTexts(element) {
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE && sayFixed(node.data) !== node.data) {
      node.data = sayFixed(node.data);
    }
  }
  for (const attribute of ['title', 'aria-label', 'placeholder']) {
    const text = element.getAttribute(attribute);
    if (text && sayFixed(text) !== text) {
      element.setAttribute(attribute, sayFixed(text));
    }
  }
}

/** Months and days as the language calls them, the week from Monday. */
function calendarWords() {
  const names = (count, format, day) => Array.from({length: count},
    (ignored, index) => new Intl.DateTimeFormat(language, {...format, timeZone: 'UTC'}).format(day(index)));
  // 1 February 2026 was a Sunday, where the calendar's list of days begins.
  const weekday = index => new Date(Date.UTC(2026, 1, 1 + index));
  const month = index => new Date(Date.UTC(2026, index, 1));
  return {
    firstDayOfWeek: 1,
    weekdays: {shorthand: names(7, {weekday: 'short'}, weekday), longhand: names(7, {weekday: 'long'}, weekday)},
    months: {shorthand: names(12, {month: 'short'}, month), longhand: names(12, {month: 'long'}, month)},
    yearAriaLabel: words.year,
    monthAriaLabel: words.month
  };
}

/** Belgian dates, whatever order the browser's language would give day and month. */
function sayCalendar(input) {
  const calendar = input._flatpickr;
  if (calendar && !calendar.speaksOurs) {
    calendar.speaksOurs = true;
    calendar.set('locale', calendarWords());
    calendar.set('dateFormat', 'd/m/Y');
    calendar.setDate(calendar.selectedDates, false);
  }
  if (input.placeholder && input.placeholder !== words.datePlaceholder) {
    input.placeholder = words.datePlaceholder;
  }
}

/** The engine puts English words and an id before what our server says about an answer. */
function sayRefusal(message) {
  for (const node of message.childNodes) {
    if (node.nodeType === Node.TEXT_NODE && REFUSED.test(node.data)) {
      node.data = node.data.replace(REFUSED, '');
      message.lang = 'nl';
      if (ANSWERS_IN_DUTCH) {
        const heading = document.createElement('span');
        heading.lang = language;
        heading.textContent = ANSWERS_IN_DUTCH + ' ';
        node.before(heading);
      }
    }
  }
}

function sayAll() {
  document.querySelectorAll('.notifications .message').forEach(sayRefusal);
  if (!words) {
    return;
  }
  document.querySelectorAll('.fjs-form-field-error li').forEach(sayMessage);
  document.querySelectorAll(TEXTS).forEach(sayTexts);
  document.querySelectorAll('.fjs-datepicker input').forEach(sayCalendar);
  document.querySelectorAll('.fjs-timepicker input[placeholder="hh:mm"]')
    .forEach(input => { input.placeholder = words.timePlaceholder; });
}

let waiting = false;

// Once per change of the page, however many parts of it changed; before it is painted.
new MutationObserver(() => {
  if (!waiting && document.querySelector('.fjs-container')) {
    waiting = true;
    queueMicrotask(() => {
      waiting = false;
      sayAll();
    });
  }
}).observe(document.documentElement, {childList: true, characterData: true, subtree: true});
