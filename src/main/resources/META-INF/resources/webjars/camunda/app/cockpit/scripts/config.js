import settings from '../../../../js/webapp-settings.js';

export default {
  ...settings('cockpit'),
  // Relative to this application's folder; the first two are the same for all four.
  customScripts: [
    '../../../js/webapp-session',
    '../../../js/webapp-names',
    '../../../js/webapp-dates',
    'scripts/finished-cases'
  ]
};
