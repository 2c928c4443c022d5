export default {
  // Relative to this application's folder; the first is the same for all four.
  customScripts: ['../../../js/webapp-session', 'scripts/finished-cases']
};
