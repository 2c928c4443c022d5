import settings from '../../../../js/webapp-settings.js';

export default {
  ...settings('admin'),
  // Relative to this application's folder: the same scripts for all four.
  customScripts: ['../../../js/webapp-session', '../../../js/webapp-names']
};
