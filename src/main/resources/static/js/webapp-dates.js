// Loaded by Tasklist and Cockpit: their calendars name months and days in English, whatever the language, and Cockpit
// writes moments for machines (2026-12-31T14:00:00), whatever its settings say.
import {language} from './webapp-settings.js';

const application = window.angular.module('cam.' + document.querySelector('base').getAttribute('app-name'));

function names(count, format, day) {
  return Array.from({length: count}, (ignored, index) =>
    new Intl.DateTimeFormat(language, {...format, timeZone: 'UTC'}).format(day(index)));
}

// 1 February 2026 was a Sunday, where a list of days begins here.
const weekday = index => new Date(Date.UTC(2026, 1, 1 + index));
const month = index => new Date(Date.UTC(2026, index, 1));

application.run(['$locale', locale => {
  Object.assign(locale.DATETIME_FORMATS, {
    MONTH: names(12, {month: 'long'}, month),
    STANDALONEMONTH: names(12, {month: 'long'}, month),
    SHORTMONTH: names(12, {month: 'short'}, month),
    DAY: names(7, {weekday: 'long'}, weekday),
    SHORTDAY: names(7, {weekday: 'short'}, weekday),
    // Counted from Monday.
    FIRSTDAYOFWEEK: 0
  });
}]);

if (application.name === 'cam.cockpit') {
  application.config(['camDateFormatProvider', formats => {
    formats.setDateFormat('DD/MM/YYYY HH:mm:ss', 'normal');
  }]);
}
