export default {
  // Relative to this application's folder: one script for all four.
  customScripts: ['../../../js/webapp-session']
};
