export default {
  // Relative to this application's folder: the same script for all four.
  customScripts: ['../../../js/webapp-session']
};
